-- The journal for readers: lines as written, and lines as changes of roll-up cells for moments within a day.
create or replace view milestone.v_milestone as
select
  milestone.context_id,
  context.code as context_code,
  milestone.measure,
  milestone.teacher_id,
  milestone.at,
  milestone.delta,
  milestone.area_id,
  milestone.school_id,
  milestone.subject_id,
  milestone.ownership,
  milestone.staff_kind,
  milestone.recorded_at,
  milestone.id
from milestone.milestone
join milestone.context on context.id = milestone.context_id;
comment on view milestone.v_milestone is 'The journal. A person stands at a point at a moment when the deltas up to it sum to more than zero.';

create or replace view milestone.v_change as
select
  milestone.context_id,
  context.code as context_code,
  milestone.measure,
  cell.cut,
  cell.key1,
  cell.key2,
  milestone.at,
  milestone.delta,
  milestone.city_day(milestone.at) as day
from milestone.milestone
join milestone.context on context.id = milestone.context_id
cross join lateral milestone.cell(milestone.measure, milestone.area_id, milestone.school_id, milestone.subject_id, milestone.ownership, null) cell;
comment on view milestone.v_change is 'Lines of the journal as changes of roll-up cells, with their moment: for figures as of a moment within a day.';
