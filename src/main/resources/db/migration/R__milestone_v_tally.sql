-- Roll-ups for readers: what is folded and what is still pending.
create or replace view milestone.v_tally as
select
  tally.context_id,
  context.code as context_code,
  tally.measure,
  tally.cut,
  tally.key1,
  tally.key2,
  step.day,
  step.total - coalesce(tally.totals[step.place - 1], 0) as delta
from milestone.tally
join milestone.context on context.id = tally.context_id
cross join lateral unnest(tally.days, tally.totals) with ordinality step (day, total, place)
union all
select
  pending.context_id,
  context.code as context_code,
  pending.measure,
  cell.cut,
  cell.key1,
  cell.key2,
  pending.day,
  pending.delta
from milestone.tally_pending pending
join milestone.context on context.id = pending.context_id
cross join lateral milestone.cell(pending.measure, pending.area_id, pending.school_id, pending.subject_id, pending.ownership, pending.course_id) cell;
comment on view milestone.v_tally is 'Net change of a measure on a day in a cell; a figure as of a day is the sum of its days.';

create or replace function milestone.v_total(before date)
returns table (context_id integer, context_code text, measure milestone.measure, cut milestone.cut, key1 integer, key2 integer, total integer)
language sql
stable
as $$
  select
    tally.context_id, context.code, tally.measure, tally.cut, tally.key1, tally.key2, milestone.total_before(tally.days, tally.totals, before)
  from milestone.tally
  join milestone.context on context.id = tally.context_id
  union all
  select
    pending.context_id, context.code, pending.measure, cell.cut, cell.key1, cell.key2, pending.delta
  from milestone.tally_pending pending
  join milestone.context on context.id = pending.context_id
  cross join lateral milestone.cell(pending.measure, pending.area_id, pending.school_id, pending.subject_id, pending.ownership, pending.course_id) cell
  where pending.day < before
$$;
comment on function milestone.v_total(date) is 'How measures stand in cells before a day: the totals of the roll-ups, and what is still pending.';
