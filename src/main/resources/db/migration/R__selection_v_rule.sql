-- How courses of each run are selected, with the usual rule where none is written down.
create or replace view selection.v_rule as
select
  run.id as run_id,
  coalesce(rule.audience, 'DUE') as audience,
  coalesce(rule.fit, 'SUBJECT_AND_STAGE') as fit,
  coalesce(rule.repeats, 'REFUSED') as repeats,
  coalesce(rule.again, 'ALLOWED') as again,
  coalesce(rule.waiting, 'OFFERED') as waiting,
  coalesce(rule.school, 'SELECTS') as school,
  fee.pay_within_hours::integer as payment_hours,
  rule.withdraw_until
from programme.run
left join selection.rule on rule.run_id = run.id
left join programme.v_fee_rule fee on fee.run_id = run.id;
comment on view selection.v_rule is 'The rule of selection of every run.';

create or replace view selection.v_pool as
select section_id, level, unit_id, seats, taken, waiting
from selection.pool;
comment on view selection.v_pool is 'Seats and how many are taken, of sections, areas and schools.';

create or replace view selection.v_seat as
select teacher_id, run_id, course_id, attempt, section_id, taken_at, taken_by, fee_yuan, pay_by, freed_at, freed_as
from selection.seat;
comment on view selection.v_seat is 'Seats taken in the selection centre, with fee and deadline of payment.';

create or replace view selection.v_notice as
select teacher_id, id, at, kind, section_id, detail, read_at
from selection.notice;
comment on view selection.v_notice is 'What happened to people''s selections without their doing.';

create or replace view selection.v_waiting as
select section_id, teacher_id, number, joined_at, area_id, school_id
from selection.waiting
where ended_at is null;
comment on view selection.v_waiting is 'Who waits for a section, lowest number first.';

create or replace view selection.v_refusal as
select section_id, reason, area_id, school_id
from selection.refusal;
comment on view selection.v_refusal is 'Why selections were refused, and to people of which area and school.';

create or replace view selection.v_review as
select teacher_id, run_id, course_id, attempt, school_id, asked_at
from selection.review
where decided_at is null;
comment on view selection.v_review is 'Seats to which a school has to agree.';
