-- Person-times as changes with their moment: what the roll-ups of TIMES_… are sums of.
create or replace view enrolment.v_times as
select
  enrolment.run_id,
  enrolment.teacher_id,
  section.part_id,
  enrolment.course_id,
  moment.measure,
  moment.at,
  moment.delta
from enrolment.enrolment
join enrolment.section on section.id = enrolment.section_id
cross join lateral (
  select 'TIMES_SELECTED'::milestone.measure as measure, enrolment.selected_at as at, 1 as delta
  union all
  select 'TIMES_PAID', enrolment.paid_at, 1
  where enrolment.paid_at is not null
  union all
  select 'TIMES_STARTED', enrolment.started_at, 1
  where enrolment.started_at is not null
  union all
  select 'TIMES_COMPLETED', enrolment.completed_at, 1
  where enrolment.completed_at is not null
  union all
  select 'TIMES_SELECTED', enrolment.withdrawn_at, -1
  where enrolment.withdrawn_at is not null
  union all
  select 'TIMES_PAID', greatest(enrolment.withdrawn_at, enrolment.paid_at), -1
  where enrolment.withdrawn_at is not null
    and enrolment.paid_at is not null
  union all
  select 'TIMES_STARTED', greatest(enrolment.withdrawn_at, enrolment.started_at), -1
  where enrolment.withdrawn_at is not null
    and enrolment.started_at is not null
  union all
  select 'TIMES_COMPLETED', greatest(enrolment.withdrawn_at, enrolment.completed_at), -1
  where enrolment.withdrawn_at is not null
    and enrolment.completed_at is not null
) moment;
comment on view enrolment.v_times is 'Each moment of an enrolment as a person-time gained, and its withdrawal as one lost; what happens after withdrawal cancels at once.';

create or replace view enrolment.v_change as
select
  context.context_id,
  code.code as context_code,
  times.measure,
  cell.cut,
  cell.key1,
  cell.key2,
  times.at,
  times.delta
from enrolment.v_times times
join milestone.v_part_context context on context.run_id = times.run_id and context.part_id = times.part_id
join milestone.v_context code on code.id = context.context_id
left join programme.member on member.teacher_id = times.teacher_id and member.run_id = times.run_id
cross join lateral milestone.cell(times.measure, member.area_id, member.school_id, member.subject_id, member.ownership, times.course_id) cell;
comment on view enrolment.v_change is 'Person-times as changes of roll-up cells, with their moment: for figures as of a moment within a day.';
