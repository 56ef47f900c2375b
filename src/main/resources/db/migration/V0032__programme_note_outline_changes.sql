-- The tables of this room that belong to the outline.
create trigger outline_change_is_noted after insert or update or delete on programme.programme
  for each row execute function roster.note_outline_change();
create trigger outline_emptying_is_noted after truncate on programme.programme
  for each statement execute function roster.note_outline_change();
create trigger outline_change_is_noted after insert or update or delete on programme.period
  for each row execute function roster.note_outline_change();
create trigger outline_emptying_is_noted after truncate on programme.period
  for each statement execute function roster.note_outline_change();
create trigger outline_change_is_noted after insert or update or delete on programme.part
  for each row execute function roster.note_outline_change();
create trigger outline_emptying_is_noted after truncate on programme.part
  for each statement execute function roster.note_outline_change();
create trigger outline_change_is_noted after insert or update or delete on programme.run
  for each row execute function roster.note_outline_change();
create trigger outline_emptying_is_noted after truncate on programme.run
  for each statement execute function roster.note_outline_change();
