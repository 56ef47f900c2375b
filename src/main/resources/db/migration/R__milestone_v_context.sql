-- The same views with a fence: a few dozen rows are worked out once, instead of looking codes up for each of millions of lines.
create or replace view milestone.v_run_context as
select
  run.id as run_id,
  run.programme_id,
  run_context.id as context_id,
  programme_context.id as programme_context_id
from programme.run
join programme.programme on programme.id = run.programme_id
join programme.period on period.id = run.period_id
join milestone.context run_context on run_context.code = programme.code || '/' || period.code
join milestone.context programme_context on programme_context.code = programme.code
offset 0;
comment on view milestone.v_run_context is 'The context of each run, and that of its programme.';

create or replace view milestone.v_part_context as
select
  run.id as run_id,
  part.id as part_id,
  context.id as context_id
from programme.run
join programme.programme on programme.id = run.programme_id
join programme.period on period.id = run.period_id
join programme.part on part.programme_id = run.programme_id
join milestone.context on context.code = programme.code || '/' || period.code || '/' || part.code
offset 0;
comment on view milestone.v_part_context is 'The context of each part of each run.';
