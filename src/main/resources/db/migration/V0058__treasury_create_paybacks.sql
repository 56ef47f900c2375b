-- Money that came through a provider of payments, and money that goes back.
create table treasury.online_payment (
  id integer generated always as identity primary key,
  provider text not null check (provider in ('WECHAT', 'ALIPAY')),
  transaction text not null,
  trade_no text not null,
  bill_id integer not null references treasury.bill,
  yuan numeric(12, 2) not null check (yuan > 0),
  paid_at timestamptz not null,
  unique (provider, transaction)
);
create index online_payment_bill on treasury.online_payment (bill_id);
comment on table treasury.online_payment is 'Payments that a provider has vouched for. Append-only.';
comment on column treasury.online_payment.id is 'Surrogate key.';
comment on column treasury.online_payment.provider is 'WECHAT or ALIPAY.';
comment on column treasury.online_payment.transaction is 'The provider''s number; the same payment is booked once.';
comment on column treasury.online_payment.trade_no is 'Our number of the attempt to pay.';
comment on column treasury.online_payment.bill_id is 'The bill.';
comment on column treasury.online_payment.yuan is 'Amount.';
comment on column treasury.online_payment.paid_at is 'When it was paid, as the provider says.';

create table treasury.payback (
  id integer generated always as identity primary key,
  bill_id integer not null references treasury.bill,
  payer text not null check (payer in ('PERSON', 'SCHOOL', 'AREA')),
  payer_id integer not null,
  online_payment_id integer references treasury.online_payment,
  yuan numeric(12, 2) not null check (yuan > 0),
  reason text not null,
  booking_id bigint not null references treasury.booking,
  at timestamptz not null
);
create index payback_bill on treasury.payback (bill_id);
create index payback_payment on treasury.payback (online_payment_id) where online_payment_id is not null;
comment on table treasury.payback is 'What is to be paid back to somebody: through the provider it came by, else by bank. Append-only.';
comment on column treasury.payback.id is 'Surrogate key; the provider is asked under it, so that it pays back once.';
comment on column treasury.payback.bill_id is 'The bill.';
comment on column treasury.payback.payer is 'Who gets it.';
comment on column treasury.payback.payer_id is 'Key of that teacher, school or area.';
comment on column treasury.payback.online_payment_id is 'The payment it is taken from; null: by bank.';
comment on column treasury.payback.yuan is 'Amount.';
comment on column treasury.payback.reason is 'Why: a word of the rules, or what somebody wrote.';
comment on column treasury.payback.booking_id is 'The booking by which it became owed.';
comment on column treasury.payback.at is 'Since when.';

create table treasury.payback_step (
  payback_id integer not null references treasury.payback,
  step text not null check (step in ('DONE', 'FAILED')),
  at timestamptz not null,
  detail text not null,
  actor text not null,
  primary key (payback_id, step, at)
);
create unique index payback_done on treasury.payback_step (payback_id) where step = 'DONE';
comment on table treasury.payback_step is 'What became of money to be paid back. Append-only.';
comment on column treasury.payback_step.payback_id is 'Which.';
comment on column treasury.payback_step.step is 'DONE: paid back; FAILED: the provider said no, it is tried again.';
comment on column treasury.payback_step.at is 'When.';
comment on column treasury.payback_step.detail is 'The provider''s or the bank''s number, or what the provider said.';
comment on column treasury.payback_step.actor is 'Who or what did it.';

create trigger online_payment_is_append_only before update or delete on treasury.online_payment for each row execute function treasury.refuse_rewriting();
create trigger payback_is_append_only before update or delete on treasury.payback for each row execute function treasury.refuse_rewriting();
create trigger payback_step_is_append_only before update or delete on treasury.payback_step for each row execute function treasury.refuse_rewriting();
