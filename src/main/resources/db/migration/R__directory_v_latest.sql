create or replace view directory.v_latest as
select
  t.id as teacher_id, t.name, e.school_id, c.area_id, e.subject_id, e.stage, e.staff_kind, e.from_day, e.to_day, e.ended_by
from roster.teacher t
left join (
  select distinct on (teacher_id) teacher_id, school_id, subject_id, stage, staff_kind, from_day, to_day, ended_by
  from roster.employment
  order by teacher_id, from_day desc
) e on e.teacher_id = t.id
left join roster.school c on c.id = e.school_id
where not exists (
  select
  from roster.merger m
  where m.teacher_id = t.id
);
comment on view directory.v_latest is 'Every person, numbers merged into another one left out, with the latest spell of employment: what the listing ought to be.';
comment on column directory.v_latest.teacher_id is 'The person.';
comment on column directory.v_latest.name is 'Name.';
comment on column directory.v_latest.school_id is 'School of the latest spell.';
comment on column directory.v_latest.area_id is 'Area of that school.';
comment on column directory.v_latest.subject_id is 'Subject of the latest spell.';
comment on column directory.v_latest.stage is 'Stage of the latest spell.';
comment on column directory.v_latest.staff_kind is 'Staff kind of the latest spell.';
comment on column directory.v_latest.from_day is 'First day of the latest spell.';
comment on column directory.v_latest.to_day is 'First day after it; null while it lasts.';
comment on column directory.v_latest.ended_by is 'What ended it.';
