create or replace view job.v_task as
select task_name, execution_time, picked, last_success, last_failure, coalesce(consecutive_failures, 0) as failures
from job.task;
comment on view job.v_task is 'Background work: when it is due, whether it is being done, how it went last. What was asked for once is gone when it is done.';
