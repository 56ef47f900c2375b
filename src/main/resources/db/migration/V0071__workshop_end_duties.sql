-- Posts on duty that were ended by hand: why, by whom, and who goes on.
create table workshop.duty_end (
  teacher_id integer not null,
  duty_id integer not null,
  until_day date not null,
  reason text not null check (length(reason) between 2 and 200),
  successor_id integer references roster.teacher,
  at timestamptz not null,
  account_id integer not null,
  actor text not null,
  primary key (teacher_id, duty_id),
  foreign key (teacher_id, duty_id) references workshop.duty (teacher_id, id) on delete cascade,
  constraint duty_end_to_another check (successor_id <> teacher_id)
);
comment on table workshop.duty_end is 'How posts came to be ended by hand. A post ended by a file has no line here.';
comment on column workshop.duty_end.teacher_id is 'Who held the post.';
comment on column workshop.duty_end.duty_id is 'Number of the post.';
comment on column workshop.duty_end.until_day is 'Last day, as it was said then.';
comment on column workshop.duty_end.reason is 'Why.';
comment on column workshop.duty_end.successor_id is 'Who goes on from the next day; null when nobody was named.';
comment on column workshop.duty_end.at is 'When it was said.';
comment on column workshop.duty_end.account_id is 'Account of whoever said so.';
comment on column workshop.duty_end.actor is 'Their name.';
create function workshop.refuse_rewriting() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'check_violation';
end
$$;
comment on function workshop.refuse_rewriting() is 'Refuses changes of what was written down.';
create trigger duty_end_is_append_only before update on workshop.duty_end
  for each row execute function workshop.refuse_rewriting();
