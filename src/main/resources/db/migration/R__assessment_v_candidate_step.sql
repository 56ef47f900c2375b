-- Expected in an assessment, and done with it.
create or replace view assessment.v_candidate_step as
select candidate.assessment_id, candidate.teacher_id, step.measure, step.at
from assessment.candidate
join assessment.assessment on assessment.id = candidate.assessment_id
cross join lateral (
  values
    ('DUE'::milestone.measure, milestone.city_midnight(assessment.frozen_on)),
    ('COMPLETED', candidate.completed_at)
) step (measure, at)
where step.at is not null;
comment on view assessment.v_candidate_step is 'When a person is expected in an assessment, and when the person completed it.';
