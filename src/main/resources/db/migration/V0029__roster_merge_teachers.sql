-- Two numbers that were one person.
create table roster.merger (
  teacher_id integer primary key references roster.teacher,
  into_id integer not null references roster.teacher,
  history text not null,
  reason text not null check (length(reason) > 1),
  at timestamptz not null,
  account_id integer not null,
  actor text not null,
  form uuid not null unique,
  constraint merger_of_two check (teacher_id <> into_id)
);
create index merger_into on roster.merger (into_id);
comment on table roster.merger is 'Numbers that were merged into another one; the number finds the one who stays.';
comment on column roster.merger.teacher_id is 'Who went.';
comment on column roster.merger.into_id is 'Who stays.';
comment on column roster.merger.history is 'The employment that stood under the number that went.';
comment on column roster.merger.reason is 'Why.';
comment on column roster.merger.at is 'When.';
comment on column roster.merger.account_id is 'Account of whoever merged them.';
comment on column roster.merger.actor is 'Their name.';
comment on column roster.merger.form is 'The form that was sent: a form that is sent twice merges once.';
create function roster.refuse_rewriting() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'check_violation';
end
$$;
comment on function roster.refuse_rewriting() is 'Refuses changes of what was written down.';
create trigger merger_is_append_only before update or delete on roster.merger
  for each row execute function roster.refuse_rewriting();
