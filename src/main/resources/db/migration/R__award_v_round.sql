create or replace view award.v_round as
select id, code, programme_id, name, decided_on
from award.round;
comment on view award.v_round is 'Rounds of selection.';

create or replace view award.v_quota as
select round_id, kind, quota
from award.quota;
comment on view award.v_quota is 'How many of a kind may be sent up.';

create or replace view award.v_entry as
select round_id, kind, number, area_id, school_id, teacher_id, title, sent_up_on
from award.entry;
comment on view award.v_entry is 'What was sent up.';
