-- The schedule of what goes on by itself.
create schema job;
comment on schema job is 'What goes on by itself, on one node at a time.';

create table job.task (
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
create index task_due on job.task (execution_time);
comment on table job.task is 'Recurring work of all rooms, written by the scheduler.';
comment on column job.task.task_name is 'Which work.';
comment on column job.task.task_instance is 'Always the same: there is one of each.';
comment on column job.task.task_data is 'Not used.';
comment on column job.task.execution_time is 'When it is due.';
comment on column job.task.picked is 'Whether a node works on it.';
comment on column job.task.picked_by is 'Which node.';
comment on column job.task.last_success is 'When it last went well.';
comment on column job.task.last_failure is 'When it last failed.';
comment on column job.task.consecutive_failures is 'How often in a row.';
comment on column job.task.last_heartbeat is 'Sign of life of the node.';
comment on column job.task.version is 'For picking without locks.';
comment on column job.task.priority is 'Not used.';
