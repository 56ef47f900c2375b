-- The audit trail: lines are added and never changed or removed.
create table identity.audit (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  event text not null,
  succeeded boolean not null,
  account_id integer,
  actor text not null,
  role text,
  scope_name text,
  object text not null,
  detail text not null,
  address text
);
create index audit_at on identity.audit using brin (at);
create index audit_account on identity.audit (account_id, at);
comment on table identity.audit is 'Who did or looked at what; append-only.';
comment on column identity.audit.id is 'Order of writing.';
comment on column identity.audit.at is 'When.';
comment on column identity.audit.event is 'Kind of event, such as SIGN_IN or NAMES_VIEWED.';
comment on column identity.audit.succeeded is 'Whether it was allowed and done.';
comment on column identity.audit.account_id is 'Account, where known.';
comment on column identity.audit.actor is 'Name of the person, or of the command that ran.';
comment on column identity.audit.role is 'Role in which the person acted.';
comment on column identity.audit.scope_name is 'Area or school of that post.';
comment on column identity.audit.object is 'What it was about, such as a page address or a teacher number.';
comment on column identity.audit.detail is 'Filter, purpose or reason.';
comment on column identity.audit.address is 'Network address of the browser.';

create function identity.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'identity.audit is append-only';
end
$$;
comment on function identity.refuse_change() is 'Refuses every change of the audit trail.';

create trigger audit_is_append_only before update or delete on identity.audit
  for each row execute function identity.refuse_change();
create trigger audit_is_never_emptied before truncate on identity.audit
  for each statement execute function identity.refuse_change();
