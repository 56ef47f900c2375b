-- Published issues are looked through by themselves.
create table bulletin.job (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamptz not null,
  picked boolean not null,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures integer,
  last_heartbeat timestamptz,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);
create index job_due on bulletin.job (execution_time);
comment on table bulletin.job is 'Work of this room that runs by itself.';
comment on column bulletin.job.task_name is 'Kind of work.';
comment on column bulletin.job.task_instance is 'Which one.';
comment on column bulletin.job.task_data is 'Not used.';
comment on column bulletin.job.execution_time is 'When it is due.';
comment on column bulletin.job.picked is 'Whether a node works on it.';
comment on column bulletin.job.picked_by is 'Which node.';
comment on column bulletin.job.last_success is 'When it last went well.';
comment on column bulletin.job.last_failure is 'When it last failed.';
comment on column bulletin.job.consecutive_failures is 'How often in a row.';
comment on column bulletin.job.last_heartbeat is 'Sign of life of the node.';
comment on column bulletin.job.version is 'For picking without locks.';
comment on column bulletin.job.priority is 'Not used.';
