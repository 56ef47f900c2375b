-- The tables of this room that belong to the outline.
create trigger outline_change_is_noted after insert or update or delete on milestone.context
  for each row execute function roster.note_outline_change();
create trigger outline_emptying_is_noted after truncate on milestone.context
  for each statement execute function roster.note_outline_change();
