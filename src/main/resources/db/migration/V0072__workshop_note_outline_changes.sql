-- Posts on duty change as seldom as sections do, and are counted by who keeps what the outline decides.
create trigger outline_change_is_noted after insert or update or delete on workshop.duty
  for each row execute function roster.note_outline_change();
create trigger outline_emptying_is_noted after truncate on workshop.duty
  for each statement execute function roster.note_outline_change();
