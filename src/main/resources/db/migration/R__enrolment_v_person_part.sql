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

-- What becomes of these weights is settled from a table of them, so that they are looked up once.
drop view if exists enrolment.v_person_step;

-- Where each enrolment is enough by itself and none was taken away, the first moment is the step.
create or replace function enrolment.step(moments timestamptz[], weights integer[], threshold integer, first_at timestamptz, least_weight integer)
  returns table (at timestamptz, delta smallint)
  language sql immutable parallel safe
  begin atomic
    select turn.at, turn.delta
    from milestone.step(moments, weights, threshold) turn
    where least_weight < threshold
    union all
    select first_at, 1::smallint
    where least_weight >= threshold;
  end;
comment on function enrolment.step is 'When somebody who withdrew from something reaches a point and falls back, by the weights of all enrolments; first moment and least weight are told as well.';
