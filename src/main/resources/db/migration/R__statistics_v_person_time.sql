-- Enrolments at their points, with context and dimensions: for lists and for cuts that no roll-up knows.
create or replace view statistics.v_person_time as
select
  context.code as context_code,
  context.id as context_id,
  point.measure,
  point.at,
  enrolment.selected_at,
  enrolment.paid_at,
  enrolment.started_at,
  enrolment.completed_at,
  enrolment.withdrawn_at,
  enrolment.teacher_id,
  enrolment.course_id,
  enrolment.attempt,
  course.category as course_category,
  enrolment.area_id,
  enrolment.school_id,
  coalesce(enrolment.subject_id, 0)::integer as subject_key,
  case enrolment.ownership when 'PUBLIC' then 1 when 'PRIVATE' then 2 else 0 end as ownership_key
from enrolment.v_enrolment enrolment
join milestone.v_part_context part on part.run_id = enrolment.run_id and part.part_id = enrolment.part_id
join milestone.v_context context on context.id = part.context_id
join catalogue.v_course course on course.id = enrolment.course_id
cross join lateral (values
  ('TIMES_SELECTED', enrolment.selected_at),
  ('TIMES_PAID', enrolment.paid_at),
  ('TIMES_STARTED', enrolment.started_at),
  ('TIMES_COMPLETED', enrolment.completed_at)) point (measure, at)
where point.at is not null;
comment on view statistics.v_person_time is 'An enrolment at a point: selected, paid, started or completed, until it is withdrawn.';

create or replace function statistics.moment_of(
  point text, selected_at timestamptz, paid_at timestamptz, started_at timestamptz, completed_at timestamptz)
returns timestamptz
language sql
immutable
return case point
  when 'TIMES_SELECTED' then selected_at
  when 'TIMES_PAID' then paid_at
  when 'TIMES_STARTED' then started_at
  when 'TIMES_COMPLETED' then completed_at
end;
comment on function statistics.moment_of is 'The moment an enrolment reached a point; null when it has not.';

create or replace function statistics.person_times(
  within text[], points text[], without text, before timestamptz, category text,
  area integer, school integer, subject integer, ownership integer)
returns setof statistics.v_person_time
language sql
stable
begin atomic
  select point.context_code, point.context_id, point.measure, point.at, point.selected_at, point.paid_at, point.started_at,
    point.completed_at, point.withdrawn_at, point.teacher_id, point.course_id, point.attempt, point.course_category,
    point.area_id, point.school_id, point.subject_key, point.ownership_key
  from statistics.v_person_time point
  where point.context_code = any(within)
    and point.measure = any(points)
    and point.at < before
    and (point.withdrawn_at is null or point.withdrawn_at >= before)
    and (category is null or point.course_category = category)
    and (area is null or point.area_id = area or (area = 0 and point.area_id is null) or (area = -2 and point.area_id is not null))
    and (school is null or point.school_id = school or (school = 0 and point.school_id is null) or (school = -2 and point.school_id is not null))
    and (subject is null or point.subject_key = subject or (subject = -2 and point.subject_key <> 0))
    and (ownership is null or point.ownership_key = ownership or (ownership = -2 and point.ownership_key <> 0))
    and (without is null
      or coalesce(statistics.moment_of(without, point.selected_at, point.paid_at, point.started_at, point.completed_at) >= before, true));
end;
comment on function statistics.person_times is 'Which enrolments stand at points before an instant, leaving out those that also stand at another; null narrows nothing, 0 means without, -2 with any.';
