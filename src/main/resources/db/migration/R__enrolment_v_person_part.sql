-- What persons reached in parts of runs. Who never withdrew in a run is settled by first moments; the few others by running sums.
create or replace view enrolment.v_person_part as
select teacher_id, run_id, part_id, selected_at, paid_at, started_at, completed_at
from (
  select
    enrolment.teacher_id,
    enrolment.run_id,
    section.part_id,
    min(enrolment.selected_at) as selected_at,
    min(enrolment.paid_at) as paid_at,
    min(enrolment.started_at) as started_at,
    min(enrolment.completed_at) as completed_at
  from enrolment.enrolment
  join enrolment.section on section.id = enrolment.section_id
  group by enrolment.teacher_id, enrolment.run_id, section.part_id
) reached
where not exists (
    select
    from enrolment.enrolment withdrawn
    where withdrawn.teacher_id = reached.teacher_id
      and withdrawn.run_id = reached.run_id
      and withdrawn.withdrawn_at is not null
  );
comment on view enrolment.v_person_part is 'First moments of persons in parts of runs in which they never withdrew from anything.';

create or replace view enrolment.v_completed_part as
select progress.teacher_id, progress.run_id, progress.part_id, min(progress.completed_at) as completed_at
from (
  select
    enrolment.teacher_id,
    enrolment.run_id,
    section.part_id,
    enrolment.completed_at,
    part.completion_minimum,
    sum(case part.completion_rule when 'HOURS' then (course.credit_hours * 10)::integer else 10 end) over (
      partition by enrolment.teacher_id, enrolment.run_id, section.part_id
      order by enrolment.completed_at
    ) as tenths
  from enrolment.enrolment
  join enrolment.section on section.id = enrolment.section_id
  join programme.part on part.id = section.part_id
  join catalogue.course on course.id = enrolment.course_id
  where enrolment.completed_at is not null
    and (part.completion_rule = 'HOURS' or part.completion_rule = 'COURSES' and part.completion_minimum > 1)
    and not exists (
      select
      from enrolment.enrolment withdrawn
      where withdrawn.teacher_id = enrolment.teacher_id
        and withdrawn.run_id = enrolment.run_id
        and withdrawn.withdrawn_at is not null
    )
) progress
where progress.tenths >= progress.completion_minimum * 10
group by progress.teacher_id, progress.run_id, progress.part_id;
comment on view enrolment.v_completed_part is 'When persons who never withdrew reached the courses or hours that complete a part, where one course is not enough.';

create or replace view enrolment.v_weight as
select
  enrolment.teacher_id,
  enrolment.run_id,
  section.part_id,
  moment.measure,
  turn.at,
  turn.sign * moment.weight as weight,
  moment.threshold
from enrolment.enrolment
join enrolment.section on section.id = enrolment.section_id
join programme.part on part.id = section.part_id
join catalogue.course on course.id = enrolment.course_id
cross join lateral (
  values
    ('SELECTED'::milestone.measure, enrolment.selected_at, 1, 1),
    ('PAID', enrolment.paid_at, 1, 1),
    ('STARTED', enrolment.started_at, 1, 1),
    (
      'COMPLETED',
      case when part.completion_rule in ('COURSES', 'HOURS') then enrolment.completed_at end,
      case part.completion_rule when 'HOURS' then (course.credit_hours * 10)::integer else 10 end,
      greatest((part.completion_minimum * 10)::integer, 1)
    )
) moment (measure, at, weight, threshold)
cross join lateral (
  values (moment.at, 1), (enrolment.withdrawn_at, -1)
) turn (at, sign)
where turn.at is not null
  and coalesce(moment.at < enrolment.withdrawn_at, moment.at is not null)
  and exists (
    select
    from enrolment.enrolment withdrawn
    where withdrawn.teacher_id = enrolment.teacher_id
      and withdrawn.run_id = enrolment.run_id
      and withdrawn.withdrawn_at is not null
  );
comment on view enrolment.v_weight is 'For persons who withdrew from something in a run: what each enrolment adds to a measure, and when its withdrawal takes it away.';

-- Where each enrolment is enough by itself and none was taken away, the first moment is the step.
create or replace view enrolment.v_person_step as
select person.teacher_id, person.run_id, person.part_id, person.measure, step.at, step.delta
from (
  select
    teacher_id, run_id, part_id, measure, threshold, array_agg(at) as moments, array_agg(weight) as weights, min(at) as first_at,
    min(weight) as least
  from enrolment.v_weight
  group by teacher_id, run_id, part_id, measure, threshold
  union all
  select teacher_id, run_id, null, measure, 1, array_agg(at), array_agg(weight), min(at), min(weight)
  from enrolment.v_weight
  where measure <> 'COMPLETED'
  group by teacher_id, run_id, measure
) person
cross join lateral (
  select turn.at, turn.delta
  from milestone.step(person.moments, person.weights, person.threshold) turn
  where person.least < person.threshold
  union all
  select person.first_at, 1::smallint
  where person.least >= person.threshold
) step;
comment on view enrolment.v_person_step is 'Persons who withdrew from something in a run: when they reach a point and fall back, by part, and over all parts where part_id is null.';
