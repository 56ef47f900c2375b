-- What the system has to tell people outside its own pages: text messages and e-mail, with what became of each.
create schema outbox;
comment on schema outbox is 'Messages to mobiles and mailboxes, and what became of them.';

create table outbox.letter (
  id bigint generated always as identity primary key,
  medium text not null check (medium in ('SMS', 'EMAIL')),
  purpose text not null,
  account_id integer,
  address_masked text not null,
  address_cipher bytea not null,
  text_cipher bytea,
  written_at timestamptz not null,
  next_at timestamptz not null,
  expires_at timestamptz not null,
  attempts smallint not null default 0,
  sent_at timestamptz,
  failed_at timestamptz,
  failure text,
  constraint letter_end check (sent_at is null or failed_at is null),
  constraint letter_text check ((text_cipher is null) = (sent_at is not null or failed_at is not null))
);
create index letter_due on outbox.letter (next_at) where sent_at is null and failed_at is null;
comment on table outbox.letter is 'A message to one address; delivered at least once, or given up.';
comment on column outbox.letter.id is 'Order of writing.';
comment on column outbox.letter.medium is 'SMS or EMAIL.';
comment on column outbox.letter.purpose is 'What it is about, such as CODE; never what it says.';
comment on column outbox.letter.account_id is 'Account of whom it is for, where there is one.';
comment on column outbox.letter.address_masked is 'Mobile or mailbox as shown on screen.';
comment on column outbox.letter.address_cipher is 'Encrypted mobile or mailbox.';
comment on column outbox.letter.text_cipher is 'Encrypted text; removed once it was sent or given up, because it may hold a code.';
comment on column outbox.letter.written_at is 'When it was written.';
comment on column outbox.letter.next_at is 'When the next attempt is due.';
comment on column outbox.letter.expires_at is 'From when on it is of no use and given up.';
comment on column outbox.letter.attempts is 'Attempts so far.';
comment on column outbox.letter.sent_at is 'When the channel took it.';
comment on column outbox.letter.failed_at is 'When it was given up.';
comment on column outbox.letter.failure is 'Why the last attempt failed.';
