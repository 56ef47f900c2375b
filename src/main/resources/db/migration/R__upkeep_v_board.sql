-- How often courses were selected and completed in periods, from the roll-ups that the tables of statistics read: their totals, not the changes of each day.
create or replace view upkeep.v_course_period as
select
  offered.course_id, offered.period_code, offered.period_name, offered.begins_on, offered.sections,
  coalesce(times.selected, 0) as selected, coalesce(times.completed, 0) as completed
from (
  select s.course_id, r.period_id, r.period_code, r.period_name, r.begins_on, count(*)::integer as sections
  from enrolment.v_section s
  join programme.v_run r on r.id = s.run_id
  where r.period_state <> 'DRAFT'
  group by s.course_id, r.period_id, r.period_code, r.period_name, r.begins_on
) offered
left join (
  select
    tally.key1 as course_id, r.period_id,
    sum(tally.total) filter (where tally.measure = 'TIMES_SELECTED')::integer as selected,
    sum(tally.total) filter (where tally.measure = 'TIMES_COMPLETED')::integer as completed
  from milestone.v_total('infinity') tally
  join milestone.v_part_context part on part.context_id = tally.context_id
  join programme.v_run r on r.id = part.run_id
  where tally.cut = 'COURSE'
    and tally.measure in ('TIMES_SELECTED', 'TIMES_COMPLETED')
  group by tally.key1, r.period_id
) times on times.course_id = offered.course_id and times.period_id = offered.period_id;
comment on view upkeep.v_course_period is 'Courses in the periods that offered them: sections, person-times that selected and that completed.';

-- Bands hold their lower bound and not their upper one, like those of the tables; decided on whole numbers.
create or replace function upkeep.v_band(selected integer, completed integer) returns text
  language sql immutable parallel safe
  begin atomic
    select
      case
        when selected is null then 'NEVER'
        when selected = 0 then 'NOBODY'
        when completed * 100 >= selected * 90 then 'GE90'
        when completed * 100 >= selected * 80 then 'GE80'
        when completed * 100 >= selected * 70 then 'GE70'
        when completed * 100 >= selected * 60 then 'GE60'
        else 'LT60'
      end;
  end;
comment on function upkeep.v_band is 'The band of pass rates of a course in a period; NOBODY selected it, or it was NEVER offered.';

create or replace view upkeep.v_board as
select
  c.id, c.code, c.title, c.category, c.provider, c.provider_id, c.offered_from, c.retired_on,
  last.period_code, last.selected, last.completed,
  upkeep.v_band(last.selected, last.completed) as band,
  last.before_code, last.before_selected, last.before_completed,
  last.completed::numeric / nullif(last.selected, 0) as rate,
  last.completed::numeric / nullif(last.selected, 0) - last.before_completed::numeric / nullif(last.before_selected, 0) as trend,
  rating.persons as rating_persons, rating.points as rating_points, rating.points::numeric / rating.persons as mean,
  proposal.id as proposal_id, proposal.retire_on
from catalogue.v_course c
left join (
  select
    course_id, period_code, selected, completed, lead(period_code) over own as before_code, lead(selected) over own as before_selected,
    lead(completed) over own as before_completed, row_number() over own as place
  from upkeep.v_course_period
  window own as (partition by course_id order by begins_on desc, period_code desc)
) last on last.course_id = c.id and last.place = 1
left join rating.v_course_rating rating on rating.course_id = c.id
left join upkeep.proposal on proposal.course_id = c.id and proposal.decided_as is null;
comment on view upkeep.v_board is 'How each course stands: its last period and the one before, its rating, and an open proposal to retire it.';
