-- Sections, registrations and enrolments for other rooms; enrolments with the dimensions of the member.
create or replace view enrolment.v_section as
select id, run_id, part_id, course_id, code, name, kind, area_id, subject_id, capacity, opens_on
from enrolment.section;
comment on view enrolment.v_section is 'Courses, classes and workshops on offer in a run.';

create or replace view enrolment.v_registration as
select teacher_id, run_id, registered_at, withdrawn_at
from enrolment.registration;
comment on view enrolment.v_registration is 'Who signed up for a run as a whole.';

create or replace view enrolment.v_enrolment as
select
  enrolment.teacher_id,
  enrolment.run_id,
  section.part_id,
  enrolment.section_id,
  enrolment.course_id,
  enrolment.attempt,
  enrolment.selected_at,
  enrolment.paid_at,
  enrolment.started_at,
  enrolment.completed_at,
  enrolment.withdrawn_at,
  enrolment.result,
  member.area_id,
  member.school_id,
  member.subject_id,
  member.ownership,
  member.staff_kind
from enrolment.enrolment
join enrolment.section on section.id = enrolment.section_id
left join programme.member on member.teacher_id = enrolment.teacher_id and member.run_id = enrolment.run_id;
comment on view enrolment.v_enrolment is 'Enrolments with their part and the dimensions under which the person counts in the run.';
