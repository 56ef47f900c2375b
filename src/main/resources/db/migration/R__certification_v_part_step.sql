-- Who handed in, and who was certified in, as many abilities as a part asks for.
create or replace view certification.v_part_step as
select reached.run_id, reached.part_id, reached.teacher_id, step.measure, step.at
from (
  select
    submission.run_id,
    part.id as part_id,
    submission.teacher_id,
    (array_agg(submission.submitted_at order by submission.submitted_at))[greatest(part.completion_minimum::integer, 1)] as submitted_at,
    (
      array_agg(submission.decided_at order by submission.decided_at) filter (where submission.level in ('PASS', 'EXCELLENT'))
    )[greatest(part.completion_minimum::integer, 1)] as certified_at
  from certification.submission
  join programme.run on run.id = submission.run_id
  join programme.part on part.programme_id = run.programme_id
  where part.completion_rule = 'SUBMISSIONS'
  group by submission.run_id, part.id, part.completion_minimum, submission.teacher_id
) reached
cross join lateral (
  values
    ('SUBMITTED'::milestone.measure, reached.submitted_at),
    ('CERTIFIED', reached.certified_at),
    ('COMPLETED', reached.certified_at)
) step (measure, at)
where step.at is not null;
comment on view certification.v_part_step is 'When a person has handed in, and was certified in, the number of abilities that completes a part.';
