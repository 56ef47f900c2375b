create or replace view roster.v_sign_in_number as
select coalesce(m.into_id, t.id) as teacher_id, t.number, t.identity_hash, t.mobile_hash
from roster.teacher t
left join roster.merger m on m.teacher_id = t.id;
comment on view roster.v_sign_in_number is 'The numbers by which a person may be named when signing in; personal ones as keyed hashes.';
comment on column roster.v_sign_in_number.teacher_id is 'The person; of a number that was merged the one who stays.';
comment on column roster.v_sign_in_number.number is 'Teacher number.';
comment on column roster.v_sign_in_number.identity_hash is 'Keyed hash of the identity number.';
comment on column roster.v_sign_in_number.mobile_hash is 'Keyed hash of the mobile; the same for all who share it.';
