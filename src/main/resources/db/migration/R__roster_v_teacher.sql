create or replace view roster.v_teacher as
select
  t.id, t.number, t.name, t.sex, t.identity_kind, t.identity_masked, t.mobile_masked,
  e.school_id, c.area_id, e.staff_kind, e.subject_id, e.stage, e.from_day,
  e.teacher_id is not null as employed
from roster.teacher t
left join roster.employment e on e.teacher_id = t.id and e.to_day is null
left join roster.school c on c.id = e.school_id;
comment on view roster.v_teacher is 'Persons with their employment of today, personal numbers masked.';
comment on column roster.v_teacher.id is 'Surrogate key.';
comment on column roster.v_teacher.number is 'Teacher number.';
comment on column roster.v_teacher.name is 'Name.';
comment on column roster.v_teacher.sex is 'M or F.';
comment on column roster.v_teacher.identity_kind is 'Kind of identity document.';
comment on column roster.v_teacher.identity_masked is 'Identity number as shown on screen.';
comment on column roster.v_teacher.mobile_masked is 'Mobile number as shown on screen.';
comment on column roster.v_teacher.school_id is 'School of the open spell; null when not employed.';
comment on column roster.v_teacher.area_id is 'Area of that school.';
comment on column roster.v_teacher.staff_kind is 'Staff kind of the open spell.';
comment on column roster.v_teacher.subject_id is 'Subject of the open spell.';
comment on column roster.v_teacher.stage is 'Stage of the open spell.';
comment on column roster.v_teacher.from_day is 'First day of the open spell.';
comment on column roster.v_teacher.employed is 'Whether a spell is open.';
