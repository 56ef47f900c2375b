-- How often the roll-ups changed, so that whoever keeps figures in memory knows whether they still hold.
create table milestone.tally_change (
  id bigint generated always as identity primary key,
  changes bigint not null
);
comment on table milestone.tally_change is 'How often statements changed the roll-ups: the sum of its rows. Rows are only added, so that writers do not wait for each other, and gathered into one while changes are folded.';
comment on column milestone.tally_change.id is 'Surrogate key.';
comment on column milestone.tally_change.changes is 'So many statements.';

create function milestone.note_tally_change() returns trigger
  language plpgsql
as $$
begin
  insert into milestone.tally_change (changes) values (1);
  return null;
end
$$;
comment on function milestone.note_tally_change is 'Notes that a statement changed the roll-ups.';
create trigger tally_change_is_noted
  after insert or update or delete or truncate on milestone.tally
  for each statement execute function milestone.note_tally_change();

-- The schools of a page, wherever they lie.
create index tally_school on milestone.tally (context_id, measure, key2)
  where cut = 'SCHOOL';
