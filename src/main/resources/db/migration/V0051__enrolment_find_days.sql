-- The moments of a day, for figures as of a moment inside it; and how many days there are, for whoever groups by them.
create index enrolment_selected_day on enrolment.enrolment (milestone.city_day(selected_at));
create index enrolment_paid_day on enrolment.enrolment (milestone.city_day(paid_at));
create index enrolment_started_day on enrolment.enrolment (milestone.city_day(started_at));
create index enrolment_completed_day on enrolment.enrolment (milestone.city_day(completed_at));
create index enrolment_withdrawn_day on enrolment.enrolment (milestone.city_day(withdrawn_at)) where withdrawn_at is not null;
