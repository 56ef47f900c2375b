-- The journal as lists of names read it: lines with keys that are never null, the persons who stand at a point, whether one does.
create or replace view statistics.v_line as
select
  line.context_id,
  line.context_code,
  line.measure,
  line.teacher_id,
  line.at,
  line.delta,
  line.area_id,
  line.school_id,
  line.subject_id,
  coalesce(line.subject_id, 0)::integer as subject_key,
  case line.ownership when 'PUBLIC' then 1 when 'PRIVATE' then 2 else 0 end as ownership_key,
  line.recorded_at
from milestone.v_milestone line;
comment on view statistics.v_line is 'Lines of the journal with keys to filter by; 0 for those without.';

create or replace function statistics.persons(
  within text, point milestone.measure, before timestamptz,
  area integer, school integer, subject integer, ownership integer)
returns table (area_id smallint, school_id integer, teacher_id integer, subject_id smallint, reached_at timestamptz)
language sql
stable
begin atomic
  select line.area_id, line.school_id, line.teacher_id, max(line.subject_id), max(line.at)
  from statistics.v_line line
  where line.context_id = (select context.id from milestone.v_context context where context.code = within)
    and line.measure = point
    and line.at < before
    and (area is null or line.area_id = area or (area = 0 and line.area_id is null) or (area = -2 and line.area_id is not null))
    and (school is null or line.school_id = school or (school = 0 and line.school_id is null) or (school = -2 and line.school_id is not null))
    and (subject is null or line.subject_key = subject or (subject = -2 and line.subject_key <> 0))
    and (ownership is null or line.ownership_key = ownership or (ownership = -2 and line.ownership_key <> 0))
  group by line.area_id, line.school_id, line.teacher_id
  having sum(line.delta) > 0;
end;
comment on function statistics.persons is 'Who stands at a point before an instant, among those of an area, school, subject and ownership; null narrows nothing, 0 means without, -2 with any.';

create or replace function statistics.stands(
  person integer, within text, point milestone.measure, before timestamptz,
  area integer, school integer, subject integer, ownership integer)
returns boolean
language sql
stable
return (
  select coalesce(sum(line.delta), 0) > 0
  from statistics.v_line line
  where line.teacher_id = person
    and line.context_code = within
    and line.measure = point
    and line.at < before
    and (area is null or line.area_id = area or (area = 0 and line.area_id is null) or (area = -2 and line.area_id is not null))
    and (school is null or line.school_id = school or (school = 0 and line.school_id is null) or (school = -2 and line.school_id is not null))
    and (subject is null or line.subject_key = subject or (subject = -2 and line.subject_key <> 0))
    and (ownership is null or line.ownership_key = ownership or (ownership = -2 and line.ownership_key <> 0)));
comment on function statistics.stands is 'Whether a person is among them.';
