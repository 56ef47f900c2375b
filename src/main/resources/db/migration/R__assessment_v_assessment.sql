create or replace view assessment.v_assessment as
select id, code, programme_id, name, frozen_on
from assessment.assessment;
comment on view assessment.v_assessment is 'Assessment campaigns.';

create or replace view assessment.v_area_window as
select assessment_id, area_id, opens_on, closes_on, extended_until, reason
from assessment.area_window;
comment on view assessment.v_area_window is 'When an area sits an assessment.';

create or replace view assessment.v_candidate as
select teacher_id, assessment_id, completed_at, score, level
from assessment.candidate;
comment on view assessment.v_candidate is 'Persons expected in an assessment, with the outcome; they count under roster.v_standing of the day of freezing.';
