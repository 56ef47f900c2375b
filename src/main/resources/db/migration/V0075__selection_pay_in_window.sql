-- Within how many hours a seat is to be paid is said by the fee rule alone (docs/adr/0072). What the rule of selection said moves there; a run
-- without a fee rule gets the one that held without it.
alter table programme.fee_rule disable trigger fee_rule_is_frozen;
insert into programme.fee_rule (run_id, basis, payer, refund, pay_within_hours)
select run_id, 'COURSE', 'SCHOOL', 'UNTIL_STUDY', least(payment_hours, 9999)
from selection.rule
where payment_hours is not null
on conflict (run_id) do update
set pay_within_hours = excluded.pay_within_hours;
alter table programme.fee_rule enable trigger fee_rule_is_frozen;

-- The view of before stands on the column. It is made again at the end of the migrations.
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
left join programme.fee_rule fee on fee.run_id = run.id;
alter table selection.rule drop column payment_hours;

alter table selection.seat add column in_window boolean not null default false;
comment on column selection.seat.in_window is 'Whether it must be paid until the payment window closes: then the deadline moves when the window does.';

create table selection.payment_window (
  run_id smallint not null references programme.run on delete cascade,
  area_id smallint,
  closes_at timestamptz not null,
  constraint payment_window_once unique nulls not distinct (run_id, area_id)
);
comment on table selection.payment_window is 'Payment windows as deadlines of seats were last set by them.';
comment on column selection.payment_window.run_id is 'The run.';
comment on column selection.payment_window.area_id is 'The area; null for all.';
comment on column selection.payment_window.closes_at is 'When it closes.';
