-- Receipts for bills that are wholly paid.
create sequence treasury.receipt_serial as integer;
comment on sequence treasury.receipt_serial is 'Serials within receipt numbers.';

create table treasury.receipt (
  bill_id integer primary key references treasury.bill,
  number text not null unique,
  yuan numeric(12, 2) not null check (yuan > 0),
  at timestamptz not null,
  account_id integer not null,
  actor text not null
);
comment on table treasury.receipt is 'One receipt a bill, given out once it is wholly paid. Append-only: a lost paper is printed again under its number.';
comment on column treasury.receipt.bill_id is 'The bill.';
comment on column treasury.receipt.number is 'Number of the receipt.';
comment on column treasury.receipt.yuan is 'Amount received.';
comment on column treasury.receipt.at is 'When it was given out.';
comment on column treasury.receipt.account_id is 'Account of whoever asked for it.';
comment on column treasury.receipt.actor is 'Their name.';
create trigger receipt_is_append_only before update or delete on treasury.receipt for each row execute function treasury.refuse_rewriting();
