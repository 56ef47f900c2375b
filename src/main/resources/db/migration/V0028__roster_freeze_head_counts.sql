-- Head counts that were frozen by hand: how, by whom, and that nothing changes them.
create table roster.head_count_freezing (
  head_count_id smallint primary key references roster.head_count,
  full_time_only boolean not null,
  without_institutes boolean not null,
  public_only boolean not null,
  members integer not null,
  left_out integer not null,
  at timestamptz not null,
  account_id integer not null,
  actor text not null,
  form uuid not null unique
);
comment on table roster.head_count_freezing is 'Head counts frozen by hand; from then on the database refuses every change of the list.';
comment on column roster.head_count_freezing.head_count_id is 'The list.';
comment on column roster.head_count_freezing.full_time_only is 'Whether only full-time teachers count.';
comment on column roster.head_count_freezing.without_institutes is 'Whether institutes are left out.';
comment on column roster.head_count_freezing.public_only is 'Whether only public schools count.';
comment on column roster.head_count_freezing.members is 'Persons on it.';
comment on column roster.head_count_freezing.left_out is 'Persons of the roster who are not.';
comment on column roster.head_count_freezing.at is 'When it was frozen.';
comment on column roster.head_count_freezing.account_id is 'Account of whoever froze it.';
comment on column roster.head_count_freezing.actor is 'Their name.';
comment on column roster.head_count_freezing.form is 'The form that was sent: a form that is sent twice freezes once.';

create function roster.refuse_frozen() returns trigger language plpgsql as $$
begin
  if exists (select from roster.head_count_freezing f where f.head_count_id = old.head_count_id) then
    raise exception 'head count % is frozen', old.head_count_id using errcode = 'check_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end
$$;
comment on function roster.refuse_frozen() is 'Keeps the persons of a frozen list as they are.';
create trigger head_count_member_stays before update or delete on roster.head_count_member
  for each row execute function roster.refuse_frozen();
create trigger head_count_freezing_stays before update or delete on roster.head_count_freezing
  for each row execute function roster.refuse_frozen();

create function roster.refuse_late_members() returns trigger language plpgsql as $$
begin
  if exists (select from added a join roster.head_count_freezing f on f.head_count_id = a.head_count_id) then
    raise exception 'a frozen head count takes nobody in' using errcode = 'check_violation';
  end if;
  return null;
end
$$;
comment on function roster.refuse_late_members() is 'Lets nobody into a frozen list.';
create trigger head_count_takes_nobody_in after insert on roster.head_count_member
  referencing new table as added for each statement execute function roster.refuse_late_members();

create function roster.refuse_frozen_rule() returns trigger language plpgsql as $$
begin
  if exists (select from roster.head_count_freezing f where f.head_count_id = old.id) then
    raise exception 'head count % is frozen', old.code using errcode = 'check_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end
$$;
comment on function roster.refuse_frozen_rule() is 'Keeps name, day and rule of a frozen list as they are.';
create trigger head_count_stays before update or delete on roster.head_count
  for each row execute function roster.refuse_frozen_rule();
