-- Persons on duty, by role: from the first day of a post until the end of the last day, however many posts overlap.
create or replace view workshop.v_duty_step as
select person.run_id, person.teacher_id, person.measure, step.at, step.delta
from (
  select duty.run_id, duty.teacher_id, role.measure, array_agg(turn.at) as moments, array_agg(turn.sign) as weights
  from workshop.duty
  cross join lateral (
    select duty.role::milestone.measure as measure
    union all
    select 'TUTOR_OR_HOST'
    where duty.role in ('TUTOR', 'HOST')
  ) role
  cross join lateral (
    values (milestone.city_midnight(duty.from_day), 1), (milestone.city_midnight(duty.until_day + 1), -1)
  ) turn (at, sign)
  where turn.at is not null
  group by duty.run_id, duty.teacher_id, role.measure
) person
cross join lateral milestone.step(person.moments, person.weights, 1) step;
comment on view workshop.v_duty_step is 'When a person begins and ends to be on duty in a role of a run.';
