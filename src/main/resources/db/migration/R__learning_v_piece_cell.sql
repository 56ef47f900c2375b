-- Daily counts as roll-up cells.
create or replace view learning.v_piece_cell as
select
  daily_count.run_id,
  context.context_id,
  daily_count.measure::milestone.measure as measure,
  cell.cut,
  cell.key1,
  cell.key2,
  daily_count.on_day as day,
  daily_count.count as delta
from learning.daily_count
join milestone.v_part_context context on context.run_id = daily_count.run_id and context.part_id = daily_count.part_id
cross join lateral milestone.cell(
  daily_count.measure::milestone.measure, daily_count.area_id, null, null, null, daily_count.course_id) cell;
comment on view learning.v_piece_cell is 'Pieces by day in the cells of the roll-ups; a day''s count is known at its end.';
