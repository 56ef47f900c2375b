-- Passes wait in the one schedule of all rooms; those that wait now go on waiting there.
insert into job.task (task_name, task_instance, execution_time, picked, consecutive_failures, version)
select task_name, task_instance, execution_time, false, consecutive_failures, version
from exchange.job;

drop table exchange.job;

comment on table job.task is 'Background work of all rooms, written by the scheduler.';
comment on column job.task.task_instance is 'Of recurring work there is one; of work that was asked for, the key.';
comment on column job.task.execution_time is 'When it is due.';
