-- Whoever keeps in memory how areas, schools, courses and sections are called and ordered knows by this whether it still holds.
create table roster.outline_change (
  id bigint generated always as identity primary key,
  changes bigint not null
);
comment on table roster.outline_change is 'How many transactions changed areas, subjects, schools, programmes, periods, courses or sections: the sum of its rows. Whoever adds a row gathers those that nobody else is gathering, so that writers do not wait for each other and the table stays short.';
comment on column roster.outline_change.id is 'Surrogate key.';
comment on column roster.outline_change.changes is 'So many transactions.';

create function roster.note_outline_change() returns trigger
  language plpgsql
as $$
begin
  if coalesce(current_setting('xingtan.outline_noted', true), '') = '' then
    perform set_config('xingtan.outline_noted', 'yes', true);
    with gathered as (
      delete from roster.outline_change
      where id in (
        select id
        from roster.outline_change
        order by id
        for update skip locked
      )
      returning changes
    )
    insert into roster.outline_change (changes)
    select 1 + coalesce(sum(changes), 0)
    from gathered;
  end if;
  return null;
end
$$;
comment on function roster.note_outline_change is 'Notes once in a transaction that it changed the outline.';

create trigger outline_change_is_noted after insert or update or delete on roster.area
  for each row execute function roster.note_outline_change();
create trigger outline_emptying_is_noted after truncate on roster.area
  for each statement execute function roster.note_outline_change();
create trigger outline_change_is_noted after insert or update or delete on roster.subject
  for each row execute function roster.note_outline_change();
create trigger outline_emptying_is_noted after truncate on roster.subject
  for each statement execute function roster.note_outline_change();
create trigger outline_change_is_noted after insert or update or delete on roster.school
  for each row execute function roster.note_outline_change();
create trigger outline_emptying_is_noted after truncate on roster.school
  for each statement execute function roster.note_outline_change();
