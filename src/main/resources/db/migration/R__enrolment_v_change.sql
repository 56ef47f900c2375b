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

drop view if exists enrolment.v_person_times;
create view enrolment.v_person_times as
select
  times.run_id,
  section.part_id,
  times.measure,
  milestone.city_day(times.at) as day,
  member.area_id,
  member.subject_id,
  member.ownership,
  sum(times.delta)::integer as delta
from enrolment.v_times times
join enrolment.section on section.id = times.section_id
left join programme.member on member.teacher_id = times.teacher_id and member.run_id = times.run_id
group by
  times.run_id, section.part_id, times.measure, milestone.city_day(times.at), member.area_id, member.subject_id, member.ownership;
comment on view enrolment.v_person_times is 'Person-times of whole runs by day and by the dimensions of the persons.';

-- Counted by section and day before sections are looked up: a hundredth of the rows.
create or replace view enrolment.v_course_times as
select
  times.run_id,
  section.part_id,
  times.measure,
  times.day,
  section.course_id,
  sum(times.times)::integer as delta
from (
  select run_id, section_id, 'TIMES_SELECTED'::milestone.measure as measure, milestone.city_day(selected_at) as day, count(*) as times
  from enrolment.enrolment
  group by run_id, section_id, milestone.city_day(selected_at)
  union all
  select run_id, section_id, 'TIMES_PAID', milestone.city_day(paid_at), count(*)
  from enrolment.enrolment
  where paid_at is not null
  group by run_id, section_id, milestone.city_day(paid_at)
  union all
  select run_id, section_id, 'TIMES_STARTED', milestone.city_day(started_at), count(*)
  from enrolment.enrolment
  where started_at is not null
  group by run_id, section_id, milestone.city_day(started_at)
  union all
  select run_id, section_id, 'TIMES_COMPLETED', milestone.city_day(completed_at), count(*)
  from enrolment.enrolment
  where completed_at is not null
  group by run_id, section_id, milestone.city_day(completed_at)
  union all
  select run_id, section_id, 'TIMES_SELECTED', milestone.city_day(withdrawn_at), -count(*)
  from enrolment.enrolment
  where withdrawn_at is not null
  group by run_id, section_id, milestone.city_day(withdrawn_at)
  union all
  select run_id, section_id, 'TIMES_PAID', milestone.city_day(greatest(withdrawn_at, paid_at)), -count(*)
  from enrolment.enrolment
  where withdrawn_at is not null
    and paid_at is not null
  group by run_id, section_id, milestone.city_day(greatest(withdrawn_at, paid_at))
  union all
  select run_id, section_id, 'TIMES_STARTED', milestone.city_day(greatest(withdrawn_at, started_at)), -count(*)
  from enrolment.enrolment
  where withdrawn_at is not null
    and started_at is not null
  group by run_id, section_id, milestone.city_day(greatest(withdrawn_at, started_at))
  union all
  select run_id, section_id, 'TIMES_COMPLETED', milestone.city_day(greatest(withdrawn_at, completed_at)), -count(*)
  from enrolment.enrolment
  where withdrawn_at is not null
    and completed_at is not null
  group by run_id, section_id, milestone.city_day(greatest(withdrawn_at, completed_at))
) times
join enrolment.section on section.id = times.section_id
group by times.run_id, section.part_id, times.measure, times.day, section.course_id;
comment on view enrolment.v_course_times is 'Person-times of whole runs by day and course.';
