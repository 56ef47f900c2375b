-- How people come to their password: slips from an administrator, codes to a mobile or mailbox.
create schema activation;
comment on schema activation is 'How people come to a password of their own: slips and codes.';

create table activation.slip (
  id integer generated always as identity primary key,
  account_id integer not null,
  secret_hash bytea not null unique,
  issued_by integer not null,
  issued_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  ended_by text check (ended_by in ('USED', 'REPLACED', 'REVOKED')),
  constraint slip_end check ((ended_at is null) = (ended_by is null))
);
create unique index slip_open on activation.slip (account_id) where ended_at is null;
comment on table activation.slip is 'One-time slips with which a person chooses a password; printed and handed over by an administrator.';
comment on column activation.slip.id is 'Surrogate key.';
comment on column activation.slip.account_id is 'Whose account, in identity.';
comment on column activation.slip.secret_hash is 'Keyed hash of what is printed on it; the printed text itself is kept nowhere.';
comment on column activation.slip.issued_by is 'Account of the administrator.';
comment on column activation.slip.issued_at is 'When it was issued.';
comment on column activation.slip.expires_at is 'From when on it is worth nothing.';
comment on column activation.slip.ended_at is 'When it was used, replaced by a newer one, or revoked.';
comment on column activation.slip.ended_by is 'USED, REPLACED or REVOKED.';

create table activation.code (
  id bigint generated always as identity primary key,
  account_id integer not null,
  medium text not null check (medium in ('SMS', 'EMAIL')),
  secret_hash bytea not null,
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  tries smallint not null default 0,
  ended_at timestamptz
);
create unique index code_open on activation.code (account_id) where ended_at is null;
comment on table activation.code is 'Six digits sent to a mobile or mailbox on file; good for minutes, for a few tries, and once.';
comment on column activation.code.id is 'Surrogate key.';
comment on column activation.code.account_id is 'Whose account, in identity.';
comment on column activation.code.medium is 'SMS or EMAIL.';
comment on column activation.code.secret_hash is 'Keyed hash of the digits with the account.';
comment on column activation.code.sent_at is 'When it was written to the outbox.';
comment on column activation.code.expires_at is 'From when on it is worth nothing.';
comment on column activation.code.tries is 'Tries at it so far.';
comment on column activation.code.ended_at is 'When it was used, replaced, or tried too often.';

create table activation.code_request (
  whose_hash bytea not null,
  asked_at timestamptz not null,
  primary key (whose_hash, asked_at)
);
create index code_request_asked_at on activation.code_request (asked_at);
comment on table activation.code_request is 'Requests for codes of the last day, so that nobody is flooded with messages.';
comment on column activation.code_request.whose_hash is 'Keyed hash of the account, or of the typed name where there is none.';
comment on column activation.code_request.asked_at is 'When.';

create table activation.mailbox (
  account_id integer primary key,
  address_cipher bytea not null,
  address_masked text not null,
  named_at timestamptz not null,
  confirmed_at timestamptz
);
comment on table activation.mailbox is 'E-mail addresses that people named for codes; used once they were confirmed.';
comment on column activation.mailbox.account_id is 'Whose, in identity.';
comment on column activation.mailbox.address_cipher is 'Encrypted address.';
comment on column activation.mailbox.address_masked is 'Address as shown on screen.';
comment on column activation.mailbox.named_at is 'When it was named.';
comment on column activation.mailbox.confirmed_at is 'When a code sent there came back; null until then.';
