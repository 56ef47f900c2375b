-- Lists of bank transfers as files: kept as they were typed, looked at first, booked once.
create table treasury.transfer_list (
  id integer generated always as identity primary key,
  file text not null,
  at timestamptz not null,
  account_id integer not null,
  actor text not null
);
comment on table treasury.transfer_list is 'Files with bank transfers that were handed in.';
comment on column treasury.transfer_list.id is 'Surrogate key.';
comment on column treasury.transfer_list.file is 'Name of the file.';
comment on column treasury.transfer_list.at is 'When.';
comment on column treasury.transfer_list.account_id is 'Account of whoever handed it in.';
comment on column treasury.transfer_list.actor is 'Their name.';

create table treasury.transfer_list_row (
  list_id integer not null references treasury.transfer_list,
  row integer not null,
  reference text not null,
  received_on text not null,
  yuan text not null,
  sender text not null,
  note text not null,
  primary key (list_id, row)
);
comment on table treasury.transfer_list_row is 'Rows of such a file, as they were written.';
comment on column treasury.transfer_list_row.list_id is 'The file.';
comment on column treasury.transfer_list_row.row is 'Row of the file, the heading being 1.';
comment on column treasury.transfer_list_row.reference is 'The bank''s number of the movement.';
comment on column treasury.transfer_list_row.received_on is 'Day on which it came.';
comment on column treasury.transfer_list_row.yuan is 'Amount.';
comment on column treasury.transfer_list_row.sender is 'Name of the sending account.';
comment on column treasury.transfer_list_row.note is 'Remark with the bill number.';

create table treasury.transfer_list_booking (
  list_id integer primary key references treasury.transfer_list,
  at timestamptz not null,
  actor text not null
);
comment on table treasury.transfer_list_booking is 'Files whose sound rows were booked.';
comment on column treasury.transfer_list_booking.list_id is 'The file.';
comment on column treasury.transfer_list_booking.at is 'When.';
comment on column treasury.transfer_list_booking.actor is 'By whom.';

create trigger transfer_list_row_is_append_only before update or delete on treasury.transfer_list_row
  for each row execute function treasury.refuse_rewriting();
