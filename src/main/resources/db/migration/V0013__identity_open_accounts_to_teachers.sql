-- Accounts of people of the roster, accounts that nobody has activated yet, the three administrators, second factors.
alter table identity.account add column teacher_id integer unique;
alter table identity.account add column second_factor_since timestamptz;
alter table identity.account alter column password_hash drop not null;
alter table identity.account alter column password_set_at drop not null;
alter table identity.account drop constraint account_password_kind_check;
alter table identity.account add constraint account_password_kind check (password_kind in ('NONE', 'ONE_TIME', 'OWN'));
alter table identity.account add constraint account_password check (
  (password_kind = 'NONE') = (password_hash is null) and (password_hash is null) = (password_set_at is null));
comment on column identity.account.teacher_id is 'Key in roster.teacher of the person; null for whoever is not in the roster. Without a foreign key, because the roster stands below identity.';
comment on column identity.account.second_factor_since is 'Since when a second factor is asked for at each sign-in; null while none is set up.';
comment on column identity.account.password_hash is 'Argon2id hash with its parameters and salt; null until the account is activated.';
comment on column identity.account.password_kind is 'NONE: not yet activated. ONE_TIME: set by somebody else, must be changed at the next sign-in. OWN: chosen by the person.';

update identity.account a
set teacher_id = p.teacher
from (
  select scope_teacher as teacher, min(account_id) as account_id
  from identity.post
  where scope_teacher is not null
  group by scope_teacher
) p
where p.account_id = a.id;

alter table identity.post add constraint post_three_administrators exclude using gist (
  account_id with =, daterange(valid_from, valid_until) with &&)
  where (role in ('SYSTEM_ADMINISTRATOR', 'SECURITY_ADMINISTRATOR', 'AUDIT_ADMINISTRATOR'));
comment on constraint post_three_administrators on identity.post is 'System, security and audit are three persons: nobody holds two of these posts at the same time.';

create view identity.open_account as
select
  a.id, a.sign_in_name, a.name, a.teacher_id, a.password_hash, a.password_kind,
  a.second_factor_since is not null as second_factor,
  r.account_id is not null and a.password_set_at = a.created_at as published
from identity.account a
left join identity.reference_account r on r.account_id = a.id
where a.closed_at is null;
comment on view identity.open_account is 'Accounts with which one may sign in.';
comment on column identity.open_account.id is 'Surrogate key.';
comment on column identity.open_account.sign_in_name is 'What the person types to sign in.';
comment on column identity.open_account.name is 'Name of the person.';
comment on column identity.open_account.teacher_id is 'Who it is in the roster; null for people outside it.';
comment on column identity.open_account.password_hash is 'Argon2id hash; null until the account is activated.';
comment on column identity.open_account.password_kind is 'NONE, ONE_TIME or OWN.';
comment on column identity.open_account.second_factor is 'Whether a second factor is set up.';
comment on column identity.open_account.published is 'Whether it is an account of the reference city whose password stands on the sign-in page.';
