-- Comparisons of the ledger with the providers' bills of a day.
create table payment.reconciliation (
  id integer generated always as identity primary key,
  provider text not null check (provider in ('WECHAT', 'ALIPAY')),
  day date not null,
  at timestamptz not null,
  source text not null check (source in ('FETCHED', 'UPLOADED')),
  lines integer not null,
  there_yuan numeric(12, 2) not null,
  here_yuan numeric(12, 2) not null,
  differences integer not null,
  actor text not null
);
create index reconciliation_day on payment.reconciliation (provider, day, id);
comment on table payment.reconciliation is 'A comparison of a day; a later one of the same day takes its place. Append-only.';
comment on column payment.reconciliation.id is 'Order.';
comment on column payment.reconciliation.provider is 'WECHAT or ALIPAY.';
comment on column payment.reconciliation.day is 'The day of the provider''s bill.';
comment on column payment.reconciliation.at is 'When it was compared.';
comment on column payment.reconciliation.source is 'Whether the bill was fetched from the provider or uploaded.';
comment on column payment.reconciliation.lines is 'Lines of the provider''s bill.';
comment on column payment.reconciliation.there_yuan is 'Payments less what was paid back, by the provider''s bill.';
comment on column payment.reconciliation.here_yuan is 'The same by our ledger.';
comment on column payment.reconciliation.differences is 'How many differences were found.';
comment on column payment.reconciliation.actor is 'Who or what compared.';

create table payment.difference (
  reconciliation_id integer not null references payment.reconciliation,
  ordinal integer not null,
  kind text not null check (kind in ('MISSING_HERE', 'MISSING_THERE', 'OTHER_AMOUNT', 'OTHER_STATE')),
  refund boolean not null,
  number text not null,
  trade_no text not null,
  there_yuan numeric(12, 2),
  here_yuan numeric(12, 2),
  primary key (reconciliation_id, ordinal)
);
comment on table payment.difference is 'What did not agree. Append-only.';
comment on column payment.difference.reconciliation_id is 'The comparison.';
comment on column payment.difference.ordinal is 'Place within it.';
comment on column payment.difference.kind is 'Missing with us, missing there, another amount, another state.';
comment on column payment.difference.refund is 'Whether it is about money paid back.';
comment on column payment.difference.number is 'The provider''s number of the payment, or our number of the refund.';
comment on column payment.difference.trade_no is 'Our number of the trade.';
comment on column payment.difference.there_yuan is 'Amount there.';
comment on column payment.difference.here_yuan is 'Amount here.';
create trigger reconciliation_is_append_only before update or delete on payment.reconciliation for each row execute function payment.refuse_rewriting();
create trigger difference_is_append_only before update or delete on payment.difference for each row execute function payment.refuse_rewriting();
