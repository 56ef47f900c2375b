create or replace view roster.v_person as
select id, number, name, sex, identity_kind, identity_masked, mobile_masked
from roster.teacher;
comment on view roster.v_person is 'Persons by themselves, personal numbers masked: for lists that need no employment.';
comment on column roster.v_person.id is 'Surrogate key.';
comment on column roster.v_person.number is 'Teacher number.';
comment on column roster.v_person.name is 'Name.';
comment on column roster.v_person.sex is 'M or F.';
comment on column roster.v_person.identity_kind is 'Kind of identity document.';
comment on column roster.v_person.identity_masked is 'Identity number as shown on screen.';
comment on column roster.v_person.mobile_masked is 'Mobile number as shown on screen.';
