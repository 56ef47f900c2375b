create or replace view roster.v_identity_number as
select id as teacher_id, identity_cipher, mobile_cipher
from roster.teacher;
comment on view roster.v_identity_number is 'Encrypted personal numbers, for the one page that shows them for a stated purpose with an audit line.';
comment on column roster.v_identity_number.teacher_id is 'The person.';
comment on column roster.v_identity_number.identity_cipher is 'Encrypted identity number.';
comment on column roster.v_identity_number.mobile_cipher is 'Encrypted mobile number; null when none is recorded.';
