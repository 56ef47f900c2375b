create or replace view identity.v_audit as
select a.id, a.at, a.event, a.succeeded, a.actor, c.sign_in_name, a.role, a.scope_name, a.object, a.detail, a.address
from identity.audit a
left join identity.account c on c.id = a.account_id;
comment on view identity.v_audit is 'The audit trail, with the sign-in name of whoever it is about.';
comment on column identity.v_audit.id is 'Order of writing.';
comment on column identity.v_audit.at is 'When.';
comment on column identity.v_audit.event is 'Kind of event.';
comment on column identity.v_audit.succeeded is 'Whether it was allowed and done.';
comment on column identity.v_audit.actor is 'Name of the person or command.';
comment on column identity.v_audit.sign_in_name is 'Sign-in name of the person; null where no account is known.';
comment on column identity.v_audit.role is 'Role in which the person acted.';
comment on column identity.v_audit.scope_name is 'Area or school of that post.';
comment on column identity.v_audit.object is 'What it was about.';
comment on column identity.v_audit.detail is 'Filter, purpose or reason.';
comment on column identity.v_audit.address is 'Network address of the browser.';
