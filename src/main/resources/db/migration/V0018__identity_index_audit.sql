-- The audit trail is searched by person and by object, and read from its end.
create index audit_actor on identity.audit (actor text_pattern_ops, id);
create index audit_object on identity.audit (object text_pattern_ops, id);
create index audit_event on identity.audit (event, id);
