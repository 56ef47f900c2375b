create or replace view job.v_task as
select task_name, execution_time, picked, last_success, last_failure, coalesce(consecutive_failures, 0) as failures
from job.task;
comment on view job.v_task is 'Recurring work: when it is due, whether it is being done, how it went last.';
