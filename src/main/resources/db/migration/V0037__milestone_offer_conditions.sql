-- What completes a run, as data: each condition and the lines of the journal that fulfil it.
create view milestone.v_completion_condition as
with required as (
  select run.id as run_id, run.period_id, part.id as part_id, count(*) over (partition by run.id) + 1 as conditions
  from programme.run
  join programme.part on part.programme_id = run.programme_id
  where run.completion_rule = 'ALL_PARTS'
    and part.completion_rule <> 'NONE'
)
select distinct required.run_id, 0::smallint as condition, required.conditions, context.context_id, 'STARTED'::milestone.measure as measure
from required
join milestone.v_run_context context on context.run_id = required.run_id
union all
select required.run_id, required.part_id, required.conditions, context.context_id, 'COMPLETED'::milestone.measure
from required
join programme.part on part.id = required.part_id
join programme.run source on source.programme_id = part.programme_id
join milestone.v_part_context context on context.run_id = source.id and context.part_id = required.part_id
where source.period_id = required.period_id
  or exists (
    select
    from programme.carry_over
    where carry_over.part_id = required.part_id
      and carry_over.from_period_id = source.period_id
      and carry_over.to_period_id = required.period_id
  );
comment on view milestone.v_completion_condition is 'A run is completed when all its conditions hold: started in it, and each required part completed in it or in a period carried over to it.';
