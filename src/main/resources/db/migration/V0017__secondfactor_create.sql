-- What people show besides their password.
create schema secondfactor;
comment on schema secondfactor is 'What people show besides their password: authenticators, passkeys, recovery codes.';

create table secondfactor.authenticator (
  account_id integer primary key,
  secret_cipher bytea not null,
  named_at timestamptz not null,
  confirmed_at timestamptz,
  last_step bigint not null default 0
);
comment on table secondfactor.authenticator is 'Authenticator applications (RFC 6238).';
comment on column secondfactor.authenticator.account_id is 'Whose, in identity.';
comment on column secondfactor.authenticator.secret_cipher is 'Encrypted secret that the application shares.';
comment on column secondfactor.authenticator.named_at is 'When the secret was made.';
comment on column secondfactor.authenticator.confirmed_at is 'When the application first showed a right code; null until then.';
comment on column secondfactor.authenticator.last_step is 'Half-minute of the last code that was accepted; none of it or before it is accepted again.';

create table secondfactor.passkey (
  credential_id bytea primary key,
  account_id integer not null,
  credential bytea not null,
  sign_count bigint not null,
  label text not null,
  added_at timestamptz not null,
  used_at timestamptz
);
create index passkey_account on secondfactor.passkey (account_id);
comment on table secondfactor.passkey is 'Passkeys (WebAuthn).';
comment on column secondfactor.passkey.credential_id is 'How the authenticator names it.';
comment on column secondfactor.passkey.account_id is 'Whose, in identity.';
comment on column secondfactor.passkey.credential is 'Attested credential data with the public key.';
comment on column secondfactor.passkey.sign_count is 'Counter of the authenticator at the last use; one that runs backwards is refused.';
comment on column secondfactor.passkey.label is 'What the person calls it.';
comment on column secondfactor.passkey.added_at is 'When it was added.';
comment on column secondfactor.passkey.used_at is 'When it was last shown.';

create table secondfactor.recovery_code (
  code_hash bytea primary key,
  account_id integer not null,
  made_at timestamptz not null,
  used_at timestamptz
);
create index recovery_code_account on secondfactor.recovery_code (account_id);
comment on table secondfactor.recovery_code is 'Codes on paper for whoever lost the other factors; each good once.';
comment on column secondfactor.recovery_code.code_hash is 'Keyed hash of the code with its account.';
comment on column secondfactor.recovery_code.account_id is 'Whose, in identity.';
comment on column secondfactor.recovery_code.made_at is 'When it was made.';
comment on column secondfactor.recovery_code.used_at is 'When it was used.';
