-- What is owed for seats, what was paid, and every movement of money as a ledger of double entries.
create schema treasury;
comment on schema treasury is 'Bills for seats, bank transfers, and the ledger: append-only double entries of which every balance is a sum.';

create sequence treasury.bill_serial as integer;
comment on sequence treasury.bill_serial is 'Serials within bill numbers.';

create table treasury.bill (
  id integer generated always as identity primary key,
  number text not null unique,
  payer text not null check (payer in ('PERSON', 'SCHOOL', 'AREA')),
  payer_id integer not null,
  yuan numeric(12, 2) not null check (yuan > 0),
  seats integer not null check (seats > 0),
  confirmed_at timestamptz not null,
  due_on date not null,
  request uuid not null unique,
  account_id integer not null,
  actor text not null
);
create index bill_payer on treasury.bill (payer, payer_id, id);
comment on table treasury.bill is 'What a payer confirmed to pay at once: seats, each with its fee. Append-only; what became of it stands in the ledger.';
comment on column treasury.bill.id is 'Surrogate key.';
comment on column treasury.bill.number is 'Number with a check digit, as it stands on the bill and in bank transfers.';
comment on column treasury.bill.payer is 'Who pays: the person, the school or the area.';
comment on column treasury.bill.payer_id is 'Key of that teacher, school or area.';
comment on column treasury.bill.yuan is 'Sum of the fees.';
comment on column treasury.bill.seats is 'How many lines it has.';
comment on column treasury.bill.confirmed_at is 'When it was confirmed.';
comment on column treasury.bill.due_on is 'Last day on which it is to be paid.';
comment on column treasury.bill.request is 'The form that asked; a form sent twice makes one bill.';
comment on column treasury.bill.account_id is 'Account of whoever confirmed it.';
comment on column treasury.bill.actor is 'Their name.';

create table treasury.bill_line (
  teacher_id integer not null,
  bill_id integer not null references treasury.bill,
  ordinal integer not null check (ordinal > 0),
  run_id smallint not null,
  course_id integer not null,
  attempt smallint not null,
  section_id integer not null,
  fee_yuan numeric(8, 2) not null check (fee_yuan > 0),
  covered_yuan numeric(12, 2) not null,
  pay_by timestamptz,
  primary key (teacher_id, bill_id, run_id, course_id, attempt)
);
create index bill_line_order on treasury.bill_line (bill_id, ordinal);
comment on table treasury.bill_line is 'A seat on a bill, in the order in which money pays them: the seat selected first comes first.';
comment on column treasury.bill_line.teacher_id is 'The person.';
comment on column treasury.bill_line.bill_id is 'The bill.';
comment on column treasury.bill_line.ordinal is 'Place on the bill, from 1.';
comment on column treasury.bill_line.run_id is 'The run.';
comment on column treasury.bill_line.course_id is 'The course.';
comment on column treasury.bill_line.attempt is 'The attempt of the enrolment.';
comment on column treasury.bill_line.section_id is 'The section.';
comment on column treasury.bill_line.fee_yuan is 'The fee.';
comment on column treasury.bill_line.covered_yuan is 'Sum of the fees up to and including this line: once so much was paid, this seat is.';
comment on column treasury.bill_line.pay_by is 'Deadline of the seat before it came on the bill; null when it had none.';

create table treasury.claim (
  teacher_id integer not null,
  run_id smallint not null,
  course_id integer not null,
  attempt smallint not null,
  bill_id integer not null references treasury.bill,
  primary key (teacher_id, run_id, course_id, attempt)
);
create index claim_bill on treasury.claim (bill_id);
comment on table treasury.claim is 'On which bill a seat stands now: one at a time, held by the key. Goes when the bill is cancelled.';
comment on column treasury.claim.teacher_id is 'The person.';
comment on column treasury.claim.run_id is 'The run.';
comment on column treasury.claim.course_id is 'The course.';
comment on column treasury.claim.attempt is 'The attempt of the enrolment.';
comment on column treasury.claim.bill_id is 'The bill.';

create table treasury.cancellation (
  bill_id integer primary key references treasury.bill,
  at timestamptz not null,
  reason text not null check (reason <> ''),
  account_id integer not null,
  actor text not null
);
comment on table treasury.cancellation is 'Bills that were cancelled before any money came.';
comment on column treasury.cancellation.bill_id is 'The bill.';
comment on column treasury.cancellation.at is 'When.';
comment on column treasury.cancellation.reason is 'Why.';
comment on column treasury.cancellation.account_id is 'Account of whoever cancelled it.';
comment on column treasury.cancellation.actor is 'Their name.';

create table treasury.transfer (
  id integer generated always as identity primary key,
  reference text not null unique,
  received_on date not null,
  yuan numeric(12, 2) not null check (yuan > 0),
  sender text not null,
  note text not null,
  at timestamptz not null,
  account_id integer not null,
  actor text not null
);
comment on table treasury.transfer is 'Money that came to the city''s bank account, as it was entered.';
comment on column treasury.transfer.id is 'Surrogate key.';
comment on column treasury.transfer.reference is 'The bank''s number of the movement; the same movement is booked once.';
comment on column treasury.transfer.received_on is 'Day on which it came.';
comment on column treasury.transfer.yuan is 'Amount.';
comment on column treasury.transfer.sender is 'Name of the sending account.';
comment on column treasury.transfer.note is 'Bill number as it was written.';
comment on column treasury.transfer.at is 'When it was entered.';
comment on column treasury.transfer.account_id is 'Account of whoever entered it.';
comment on column treasury.transfer.actor is 'Their name.';

create type treasury.account as enum ('RECEIVABLE', 'FEES', 'BANK', 'WECHAT', 'ALIPAY', 'CREDIT', 'PAYABLE', 'SUSPENSE');
comment on type treasury.account is 'Accounts of the ledger: what bills owe, fees earned, the bank account, what lies with the two providers, what payers have in credit, what is to be paid back, money that belongs to no bill yet.';

create table treasury.booking (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  kind text not null check (kind in (
    'BILLED', 'CANCELLED', 'TRANSFER', 'ASSIGNED', 'SENT_BACK', 'CREDIT_USED', 'SEAT_GONE', 'REFUND', 'ONLINE', 'ONLINE_UNFIT', 'PAID_BACK')),
  bill_id integer references treasury.bill,
  transfer_id integer references treasury.transfer,
  source text unique,
  reason text not null,
  account_id integer,
  actor text not null
);
create index booking_bill on treasury.booking (bill_id, id);
create index booking_transfer on treasury.booking (transfer_id) where transfer_id is not null;
comment on table treasury.booking is 'One movement of money or claim; its entries sum to zero. Append-only: what was wrong is booked back.';
comment on column treasury.booking.id is 'Order of the bookings.';
comment on column treasury.booking.at is 'When.';
comment on column treasury.booking.kind is 'What happened.';
comment on column treasury.booking.bill_id is 'The bill it is about, if any.';
comment on column treasury.booking.transfer_id is 'The bank transfer it is about, if any.';
comment on column treasury.booking.source is 'What caused it, where that can come twice: the same cause is booked once.';
comment on column treasury.booking.reason is 'Why, in words; may be empty where the kind says it.';
comment on column treasury.booking.account_id is 'Account of whoever did it; null for what happens by itself.';
comment on column treasury.booking.actor is 'Their name, or what did it.';

create table treasury.entry (
  booking_id bigint not null references treasury.booking,
  ordinal smallint not null,
  account treasury.account not null,
  bill_id integer references treasury.bill,
  payer text check (payer in ('PERSON', 'SCHOOL', 'AREA')),
  payer_id integer,
  yuan numeric(12, 2) not null check (yuan <> 0),
  primary key (booking_id, ordinal),
  constraint entry_of_somebody check ((account in ('CREDIT', 'PAYABLE')) = (payer is not null) and (payer is null) = (payer_id is null)),
  constraint entry_of_bill check (account <> 'RECEIVABLE' or bill_id is not null)
);
create index entry_bill on treasury.entry (bill_id, account);
create index entry_payer on treasury.entry (payer, payer_id, account) where payer is not null;
comment on table treasury.entry is 'Entries of the ledger: plus is what the city has or is owed, minus is what it owes or has earned.';
comment on column treasury.entry.booking_id is 'The booking.';
comment on column treasury.entry.ordinal is 'Place within the booking.';
comment on column treasury.entry.account is 'The account.';
comment on column treasury.entry.bill_id is 'The bill, where it concerns one.';
comment on column treasury.entry.payer is 'Whose credit, or to whom it is paid back.';
comment on column treasury.entry.payer_id is 'Key of that teacher, school or area.';
comment on column treasury.entry.yuan is 'Amount with its sign.';

create table treasury.line_step (
  teacher_id integer not null,
  bill_id integer not null references treasury.bill,
  run_id smallint not null,
  course_id integer not null,
  attempt smallint not null,
  step text not null check (step in ('PAID', 'GONE', 'REFUNDED')),
  at timestamptz not null,
  booking_id bigint references treasury.booking,
  primary key (teacher_id, bill_id, run_id, course_id, attempt, step)
);
create index line_step_bill on treasury.line_step (bill_id);
comment on table treasury.line_step is 'What became of the seats of a bill. Append-only.';
comment on column treasury.line_step.teacher_id is 'The person.';
comment on column treasury.line_step.bill_id is 'The bill.';
comment on column treasury.line_step.run_id is 'The run.';
comment on column treasury.line_step.course_id is 'The course.';
comment on column treasury.line_step.attempt is 'The attempt of the enrolment.';
comment on column treasury.line_step.step is 'PAID: the seat counts as paid; GONE: it was given up before the money came; REFUNDED: given back with its fee.';
comment on column treasury.line_step.at is 'When.';
comment on column treasury.line_step.booking_id is 'The booking that goes with it, for GONE and REFUNDED.';

create table treasury.work (
  bill_id integer primary key references treasury.bill
);
comment on table treasury.work is 'Bills on which money came and whose seats are not all marked yet.';
comment on column treasury.work.bill_id is 'The bill.';

create function treasury.refuse_rewriting() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'check_violation';
end
$$;
comment on function treasury.refuse_rewriting() is 'Refuses changes of what was written down.';
create trigger bill_is_append_only before update or delete on treasury.bill for each row execute function treasury.refuse_rewriting();
create trigger bill_line_is_append_only before update or delete on treasury.bill_line for each row execute function treasury.refuse_rewriting();
create trigger cancellation_is_append_only before update or delete on treasury.cancellation for each row execute function treasury.refuse_rewriting();
create trigger transfer_is_append_only before update or delete on treasury.transfer for each row execute function treasury.refuse_rewriting();
create trigger booking_is_append_only before update or delete on treasury.booking for each row execute function treasury.refuse_rewriting();
create trigger entry_is_append_only before update or delete on treasury.entry for each row execute function treasury.refuse_rewriting();
create trigger line_step_is_append_only before update or delete on treasury.line_step for each row execute function treasury.refuse_rewriting();

create function treasury.refuse_unbalanced() returns trigger language plpgsql as $$
declare
  rest numeric;
begin
  select coalesce(sum(yuan), 0) into rest from treasury.entry where booking_id = new.booking_id;
  if rest <> 0 then
    raise exception 'booking % does not sum to zero but to %', new.booking_id, rest using errcode = 'check_violation';
  end if;
  return null;
end
$$;
comment on function treasury.refuse_unbalanced() is 'Refuses, at the end of the transaction, a booking whose entries do not sum to zero.';
create constraint trigger entries_sum_to_zero after insert on treasury.entry
  deferrable initially deferred for each row execute function treasury.refuse_unbalanced();
