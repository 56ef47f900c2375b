create or replace view identity.v_account as
select
  a.id, a.sign_in_name, a.name, a.teacher_id, a.created_at,
  a.password_hash is not null as activated,
  a.second_factor_since is not null as second_factor
from identity.account a
where a.closed_at is null;
comment on view identity.v_account is 'Open accounts, without their passwords.';
comment on column identity.v_account.id is 'Surrogate key.';
comment on column identity.v_account.sign_in_name is 'What the person types to sign in.';
comment on column identity.v_account.name is 'Name of the person.';
comment on column identity.v_account.teacher_id is 'Who it is in the roster; null for people outside it.';
comment on column identity.v_account.created_at is 'When the account was made.';
comment on column identity.v_account.activated is 'Whether the person has a password.';
comment on column identity.v_account.second_factor is 'Whether a second factor is set up.';
