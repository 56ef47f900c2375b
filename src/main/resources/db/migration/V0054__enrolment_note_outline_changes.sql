-- The tables of this room that belong to the outline.
create trigger outline_change_is_noted after insert or update or delete on enrolment.section
  for each row execute function roster.note_outline_change();
create trigger outline_emptying_is_noted after truncate on enrolment.section
  for each statement execute function roster.note_outline_change();
