-- Person-times: each moment of an enrolment as one gained, its withdrawal as one lost.
create or replace view enrolment.v_times as
select run_id, teacher_id, section_id, course_id, 'TIMES_SELECTED'::milestone.measure as measure, selected_at as at, 1 as delta
from enrolment.enrolment
union all
select run_id, teacher_id, section_id, course_id, 'TIMES_PAID', paid_at, 1
from enrolment.enrolment
where paid_at is not null
union all
select run_id, teacher_id, section_id, course_id, 'TIMES_STARTED', started_at, 1
from enrolment.enrolment
where started_at is not null
union all
select run_id, teacher_id, section_id, course_id, 'TIMES_COMPLETED', completed_at, 1
from enrolment.enrolment
where completed_at is not null
union all
select run_id, teacher_id, section_id, course_id, 'TIMES_SELECTED', withdrawn_at, -1
from enrolment.enrolment
where withdrawn_at is not null
union all
select run_id, teacher_id, section_id, course_id, 'TIMES_PAID', greatest(withdrawn_at, paid_at), -1
from enrolment.enrolment
where withdrawn_at is not null
  and paid_at is not null
union all
select run_id, teacher_id, section_id, course_id, 'TIMES_STARTED', greatest(withdrawn_at, started_at), -1
from enrolment.enrolment
where withdrawn_at is not null
  and started_at is not null
union all
select run_id, teacher_id, section_id, course_id, 'TIMES_COMPLETED', greatest(withdrawn_at, completed_at), -1
from enrolment.enrolment
where withdrawn_at is not null
  and completed_at is not null;
comment on view enrolment.v_times is 'Moments of enrolments as person-times; what happens after a withdrawal cancels at once.';

create or replace view enrolment.v_change as
select
  times.run_id,
  times.teacher_id,
  context.context_id,
  code.code as context_code,
  times.measure,
  cell.cut,
  cell.key1,
  cell.key2,
  times.at,
  milestone.city_day(times.at) as day,
  times.delta
from enrolment.v_times times
join enrolment.section on section.id = times.section_id
join milestone.v_part_context context on context.run_id = times.run_id and context.part_id = section.part_id
join milestone.v_context code on code.id = context.context_id
left join programme.member on member.teacher_id = times.teacher_id and member.run_id = times.run_id
cross join lateral milestone.cell(times.measure, member.area_id, member.school_id, member.subject_id, member.ownership, times.course_id) cell;
comment on view enrolment.v_change is 'Person-times as changes of roll-up cells, with their moment: for figures as of a moment within a day.';

-- Run and course are those of the section, so that an index of moments has all that is needed; who asks for no key of the person looks nobody up.
create or replace view enrolment.v_moment as
select
  context.context_id,
  code.code as context_code,
  times.measure,
  times.at,
  times.delta,
  section.course_id,
  coalesce(member.area_id, 0)::integer as area_key,
  coalesce(member.subject_id, 0)::integer as subject_key,
  case member.ownership when 'PUBLIC' then 1 when 'PRIVATE' then 2 else 0 end as ownership_key
from enrolment.v_times times
join enrolment.section on section.id = times.section_id
join milestone.v_part_context context on context.run_id = section.run_id and context.part_id = section.part_id
join milestone.v_context code on code.id = context.context_id
left join programme.member on member.teacher_id = times.teacher_id and member.run_id = section.run_id;
comment on view enrolment.v_moment is 'Person-times with the keys of roll-up cells: for figures as of a moment within a day.';

drop view if exists enrolment.v_person_times;
drop view if exists enrolment.v_course_times;
