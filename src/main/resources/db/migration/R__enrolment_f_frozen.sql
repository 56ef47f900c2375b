-- Sections of a closed period stay as they are.
create or replace trigger section_is_frozen before insert or update or delete on enrolment.section
  for each row execute function programme.keep_what_belongs_to_closed_run();
