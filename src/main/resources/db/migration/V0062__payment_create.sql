-- Paying through providers: attempts, and what providers told.
create schema payment;
comment on schema payment is 'Payments by WeChat Pay and Alipay: attempts to pay, and notices of the providers.';

create table payment.attempt (
  id integer generated always as identity primary key,
  trade_no text not null unique,
  provider text not null check (provider in ('WECHAT', 'ALIPAY')),
  bill text not null,
  yuan numeric(12, 2) not null check (yuan > 0),
  phone boolean not null,
  link text not null,
  opened_at timestamptz not null,
  expires_at timestamptz not null
);
create index attempt_bill on payment.attempt (bill, id);
comment on table payment.attempt is 'What a provider was asked to collect. Append-only.';
comment on column payment.attempt.id is 'Order of the attempts.';
comment on column payment.attempt.trade_no is 'Our number with the provider: the number of the bill, a letter for the provider and a count.';
comment on column payment.attempt.provider is 'WECHAT or ALIPAY.';
comment on column payment.attempt.bill is 'Number of the bill.';
comment on column payment.attempt.yuan is 'What was asked for.';
comment on column payment.attempt.phone is 'Whether it was opened on a phone, which gets another way to pay.';
comment on column payment.attempt.link is 'Where the payer goes, or what the picture to be scanned says.';
comment on column payment.attempt.opened_at is 'When.';
comment on column payment.attempt.expires_at is 'Until when the provider takes it.';

create table payment.attempt_end (
  attempt_id integer primary key references payment.attempt,
  at timestamptz not null,
  ended_as text not null check (ended_as in ('PAID', 'EXPIRED'))
);
comment on table payment.attempt_end is 'Attempts about which nothing is to be asked any more.';
comment on column payment.attempt_end.attempt_id is 'The attempt.';
comment on column payment.attempt_end.at is 'When.';
comment on column payment.attempt_end.ended_as is 'PAID, or EXPIRED without money.';

create table payment.notice (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  provider text not null check (provider in ('WECHAT', 'ALIPAY')),
  asked boolean not null,
  trade_no text,
  transaction text,
  yuan numeric(12, 2),
  outcome text not null
);
create index notice_trade on payment.notice (trade_no);
comment on table payment.notice is 'What providers said about payments, by themselves or asked, and what came of it. Append-only.';
comment on column payment.notice.id is 'Order.';
comment on column payment.notice.at is 'When.';
comment on column payment.notice.provider is 'WECHAT or ALIPAY, or who pretends to be it.';
comment on column payment.notice.asked is 'Whether we had asked.';
comment on column payment.notice.trade_no is 'Our number; null when the signature was wrong.';
comment on column payment.notice.transaction is 'The provider''s number.';
comment on column payment.notice.yuan is 'Amount.';
comment on column payment.notice.outcome is 'FORGED, UNKNOWN, UNPAID, or what the ledger made of it.';

create function payment.refuse_rewriting() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'check_violation';
end
$$;
comment on function payment.refuse_rewriting() is 'Refuses changes of what was written down.';
create trigger attempt_is_append_only before update or delete on payment.attempt for each row execute function payment.refuse_rewriting();
create trigger attempt_end_is_append_only before update or delete on payment.attempt_end for each row execute function payment.refuse_rewriting();
create trigger notice_is_append_only before update or delete on payment.notice for each row execute function payment.refuse_rewriting();
