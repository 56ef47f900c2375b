create or replace view learning.v_daily_count as
select part_id, run_id, measure, area_id, course_id, on_day, count
from learning.daily_count;
comment on view learning.v_daily_count is 'Pieces counted by day.';
