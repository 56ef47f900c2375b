-- Sessions, in the shape that Spring Session reads and writes.
create table identity.spring_session (
  primary_id char(36) not null,
  session_id char(36) not null,
  creation_time bigint not null,
  last_access_time bigint not null,
  max_inactive_interval integer not null,
  expiry_time bigint not null,
  principal_name varchar(100),
  constraint spring_session_pk primary key (primary_id)
);
create unique index spring_session_id on identity.spring_session (session_id);
create index spring_session_expiry on identity.spring_session (expiry_time);
create index spring_session_principal on identity.spring_session (principal_name);
comment on table identity.spring_session is 'Sessions of browsers, written by Spring Session.';
comment on column identity.spring_session.primary_id is 'Surrogate key.';
comment on column identity.spring_session.session_id is 'What the cookie holds; changes at sign-in.';
comment on column identity.spring_session.creation_time is 'Milliseconds since 1970.';
comment on column identity.spring_session.last_access_time is 'Milliseconds since 1970.';
comment on column identity.spring_session.max_inactive_interval is 'Seconds without a request after which it ends.';
comment on column identity.spring_session.expiry_time is 'Milliseconds since 1970.';
comment on column identity.spring_session.principal_name is 'Key of the account, once signed in.';

create table identity.spring_session_attributes (
  session_primary_id char(36) not null,
  attribute_name varchar(200) not null,
  attribute_bytes bytea not null,
  constraint spring_session_attributes_pk primary key (session_primary_id, attribute_name),
  constraint spring_session_attributes_session foreign key (session_primary_id)
    references identity.spring_session (primary_id) on delete cascade
);
comment on table identity.spring_session_attributes is 'What a session remembers.';
comment on column identity.spring_session_attributes.session_primary_id is 'The session.';
comment on column identity.spring_session_attributes.attribute_name is 'Name of the value.';
comment on column identity.spring_session_attributes.attribute_bytes is 'The value.';
