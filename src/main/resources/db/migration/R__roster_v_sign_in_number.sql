create or replace view roster.v_sign_in_number as
select id as teacher_id, number, identity_hash, mobile_hash
from roster.teacher;
comment on view roster.v_sign_in_number is 'The numbers by which a person may be named when signing in; personal ones as keyed hashes.';
comment on column roster.v_sign_in_number.teacher_id is 'The person.';
comment on column roster.v_sign_in_number.number is 'Teacher number.';
comment on column roster.v_sign_in_number.identity_hash is 'Keyed hash of the identity number.';
comment on column roster.v_sign_in_number.mobile_hash is 'Keyed hash of the mobile; the same for all who share it.';
