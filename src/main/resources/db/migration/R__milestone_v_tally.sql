-- Roll-ups for readers: what is folded and what is still pending.
create or replace view milestone.v_tally as
select
  tally.context_id,
  context.code as context_code,
  tally.measure,
  tally.cut,
  tally.key1,
  tally.key2,
  tally.day,
  tally.delta
from milestone.tally
join milestone.context on context.id = tally.context_id
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
