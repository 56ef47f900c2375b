-- A moment corrected within its day changes no roll-up, but figures as of a moment inside that day.
create trigger enrolment_change_is_noted
  after update or delete or truncate on enrolment.enrolment
  for each statement execute function milestone.note_tally_change();
