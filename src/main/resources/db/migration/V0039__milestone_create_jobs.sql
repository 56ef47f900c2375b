-- Background work of the journal.
create table milestone.job (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamptz not null,
  picked boolean not null,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures int,
  last_heartbeat timestamptz,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);
comment on table milestone.job is 'Background work that comes again and again; written by db-scheduler, whose documentation explains the columns.';
comment on column milestone.job.task_name is 'Kind of work.';
comment on column milestone.job.task_instance is 'Always the same.';
comment on column milestone.job.task_data is 'Not used.';
comment on column milestone.job.execution_time is 'When it is due.';
comment on column milestone.job.picked is 'Whether a node has taken it.';
comment on column milestone.job.picked_by is 'That node.';
comment on column milestone.job.last_success is 'When it last ended well.';
comment on column milestone.job.last_failure is 'When it last failed.';
comment on column milestone.job.consecutive_failures is 'Failures since.';
comment on column milestone.job.last_heartbeat is 'When that node last gave a sign.';
comment on column milestone.job.version is 'Guard against two nodes taking it.';
comment on column milestone.job.priority is 'Order among those due.';
