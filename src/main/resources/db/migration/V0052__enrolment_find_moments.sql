-- A figure as of a moment within a day counts what happened from its midnight on: found by the moments themselves, with all that one sum needs
-- in the index, instead of reading every enrolment of that day.
drop index enrolment.enrolment_selected_day;
drop index enrolment.enrolment_paid_day;
drop index enrolment.enrolment_started_day;
drop index enrolment.enrolment_completed_day;
drop index enrolment.enrolment_withdrawn_day;
create index enrolment_selected on enrolment.enrolment (selected_at) include (section_id, teacher_id);
create index enrolment_paid on enrolment.enrolment (paid_at) include (section_id, teacher_id) where paid_at is not null;
create index enrolment_started on enrolment.enrolment (started_at) include (section_id, teacher_id) where started_at is not null;
create index enrolment_completed on enrolment.enrolment (completed_at) include (section_id, teacher_id) where completed_at is not null;
create index enrolment_withdrawn_moments on enrolment.enrolment (withdrawn_at, paid_at, started_at, completed_at) include (section_id, teacher_id) where withdrawn_at is not null;
