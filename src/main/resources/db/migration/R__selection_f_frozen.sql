-- The rule of selection of a closed period stays as it is.
create or replace trigger rule_is_frozen before insert or update or delete on selection.rule
  for each row execute function programme.keep_what_belongs_to_closed_run();
