-- Setting up a period by hand: its steps, limits of selection, fees, what was changed, and the freeze once it is closed.
create table programme.period_step (
  id integer generated always as identity primary key,
  period_id smallint not null references programme.period,
  step text not null check (step in ('DRAFTED', 'OPENED', 'CLOSED', 'REOPENED')),
  template_id smallint references programme.period,
  at timestamptz not null,
  account_id integer,
  actor text not null,
  reason text,
  constraint step_has_reason check (step <> 'REOPENED' or reason is not null)
);
create index period_step_period on programme.period_step (period_id, id);
comment on table programme.period_step is 'What became of a period that was set up by hand. A period without a step came from files and is open.';
comment on column programme.period_step.id is 'Order of the steps.';
comment on column programme.period_step.period_id is 'The period.';
comment on column programme.period_step.step is 'DRAFTED: being set up. OPENED: people may take part within its windows. CLOSED: frozen. REOPENED: mended after closing.';
comment on column programme.period_step.template_id is 'The period it was copied from, for DRAFTED.';
comment on column programme.period_step.at is 'When.';
comment on column programme.period_step.account_id is 'Account of whoever did it.';
comment on column programme.period_step.actor is 'Their name.';
comment on column programme.period_step.reason is 'Why; always there when a closed period is opened again.';

create table programme.selection_limit (
  run_id smallint not null references programme.run on delete cascade,
  part_id smallint references programme.part,
  most_courses smallint check (most_courses > 0),
  most_hours numeric(6, 1) check (most_hours > 0),
  warn_courses smallint check (warn_courses > 0),
  constraint limit_once unique nulls not distinct (run_id, part_id),
  constraint limit_says_something check (num_nonnulls(most_courses, most_hours, warn_courses) > 0),
  constraint limit_warns_first check (warn_courses <= most_courses)
);
comment on table programme.selection_limit is 'How much one person may select in a run, in all or in a part.';
comment on column programme.selection_limit.run_id is 'The run.';
comment on column programme.selection_limit.part_id is 'The part; null for the run as a whole.';
comment on column programme.selection_limit.most_courses is 'Courses that a person may hold at a time; null for no limit.';
comment on column programme.selection_limit.most_hours is 'Credit hours of them; null for no limit.';
comment on column programme.selection_limit.warn_courses is 'From how many courses on the person is warned.';

create table programme.fee_rule (
  run_id smallint primary key references programme.run on delete cascade,
  basis text not null check (basis in ('FREE', 'COURSE', 'HOURS', 'PERIOD')),
  yuan numeric(8, 2) check (yuan > 0),
  payer text not null check (payer in ('PERSON', 'SCHOOL', 'AREA')),
  refund text not null check (refund in ('UNTIL_STUDY', 'UNTIL_SELECTION_CLOSES', 'NEVER')),
  pay_within_hours smallint check (pay_within_hours > 0),
  constraint fee_has_amount check ((yuan is not null) = (basis in ('HOURS', 'PERIOD')))
);
comment on table programme.fee_rule is 'What taking part in a run costs and who pays. A run without a rule has none decided yet.';
comment on column programme.fee_rule.run_id is 'The run.';
comment on column programme.fee_rule.basis is 'FREE; COURSE: the price of each course; HOURS: so much a credit hour; PERIOD: once for the run.';
comment on column programme.fee_rule.yuan is 'Yuan a credit hour, or for the period.';
comment on column programme.fee_rule.payer is 'Who pays: the person, the school or the area.';
comment on column programme.fee_rule.refund is 'Until when a withdrawal is paid back.';
comment on column programme.fee_rule.pay_within_hours is 'Hours after selecting in which to pay, before the seat is freed; null: until the payment window closes.';

create table programme.setup_change (
  id integer generated always as identity primary key,
  programme_id smallint references programme.programme,
  period_id smallint references programme.period,
  item text not null,
  before text,
  after text,
  reason text,
  at timestamptz not null,
  account_id integer not null,
  actor text not null
);
create index setup_change_period on programme.setup_change (period_id, id);
create index setup_change_programme on programme.setup_change (programme_id, id);
comment on table programme.setup_change is 'What was changed by hand in programmes and periods, one line a thing, append-only.';
comment on column programme.setup_change.id is 'Order of the changes.';
comment on column programme.setup_change.programme_id is 'The programme it concerns.';
comment on column programme.setup_change.period_id is 'The period it concerns; null for a change of the programme itself.';
comment on column programme.setup_change.item is 'What was changed, as a code such as SELECTION/440106.';
comment on column programme.setup_change.before is 'What stood there; null when it is new.';
comment on column programme.setup_change.after is 'What stands there now; null when it was removed.';
comment on column programme.setup_change.reason is 'Why, where a reason was asked for.';
comment on column programme.setup_change.at is 'When.';
comment on column programme.setup_change.account_id is 'Account of whoever changed it.';
comment on column programme.setup_change.actor is 'Their name.';

create function programme.refuse_rewriting() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'check_violation';
end
$$;
comment on function programme.refuse_rewriting() is 'Refuses changes of what was written down.';
create trigger period_step_is_append_only before update or delete on programme.period_step
  for each row execute function programme.refuse_rewriting();
create trigger setup_change_is_append_only before update or delete on programme.setup_change
  for each row execute function programme.refuse_rewriting();

create function programme.period_state(period smallint) returns text language sql stable as $$
  select coalesce(
    (
      select case s.step when 'DRAFTED' then 'DRAFT' when 'CLOSED' then 'CLOSED' else 'OPEN' end
      from programme.period_step s
      where s.period_id = period
      order by s.id desc
      limit 1
    ),
    'OPEN')
$$;
comment on function programme.period_state(smallint) is 'DRAFT, OPEN or CLOSED; a period from files is open.';

create function programme.refuse_when_closed(period smallint) returns void language plpgsql as $$
begin
  if programme.period_state(period) = 'CLOSED' then
    raise exception 'period % is closed: nothing of it changes until it is reopened', (select p.code from programme.period p where p.id = period)
      using errcode = 'check_violation';
  end if;
end
$$;
comment on function programme.refuse_when_closed(smallint) is 'Refuses when the period is closed.';

create function programme.keep_closed_period() returns trigger language plpgsql as $$
begin
  perform programme.refuse_when_closed(old.id);
  return case when tg_op = 'DELETE' then old else new end;
end
$$;
comment on function programme.keep_closed_period() is 'Freezes a closed period itself.';
create trigger period_is_frozen before update or delete on programme.period
  for each row execute function programme.keep_closed_period();

create function programme.keep_closed_run() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    perform programme.refuse_when_closed(old.period_id);
  end if;
  if tg_op <> 'DELETE' then
    perform programme.refuse_when_closed(new.period_id);
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end
$$;
comment on function programme.keep_closed_run() is 'Freezes the runs of a closed period.';
create trigger run_is_frozen before insert or update or delete on programme.run
  for each row execute function programme.keep_closed_run();

create function programme.keep_closed_carry_over() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    perform programme.refuse_when_closed(old.to_period_id);
  end if;
  if tg_op <> 'DELETE' then
    perform programme.refuse_when_closed(new.to_period_id);
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end
$$;
comment on function programme.keep_closed_carry_over() is 'Freezes what counts in a closed period.';
create trigger carry_over_is_frozen before insert or update or delete on programme.carry_over
  for each row execute function programme.keep_closed_carry_over();

create function programme.keep_what_belongs_to_closed_run() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    perform programme.refuse_when_closed((select r.period_id from programme.run r where r.id = old.run_id));
  end if;
  if tg_op <> 'DELETE' then
    perform programme.refuse_when_closed((select r.period_id from programme.run r where r.id = new.run_id));
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end
$$;
comment on function programme.keep_what_belongs_to_closed_run() is 'Freezes rows with a run_id whose period is closed: windows, limits, fees, sections.';
create trigger study_window_is_frozen before insert or update or delete on programme.study_window
  for each row execute function programme.keep_what_belongs_to_closed_run();
create trigger selection_limit_is_frozen before insert or update or delete on programme.selection_limit
  for each row execute function programme.keep_what_belongs_to_closed_run();
create trigger fee_rule_is_frozen before insert or update or delete on programme.fee_rule
  for each row execute function programme.keep_what_belongs_to_closed_run();

create function programme.keep_parts_of_closed_periods() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or (old.completion_rule, old.completion_minimum) is distinct from (new.completion_rule, new.completion_minimum) then
    perform programme.refuse_when_closed(r.period_id) from programme.run r where r.programme_id = old.programme_id;
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end
$$;
comment on function programme.keep_parts_of_closed_periods() is 'A rule of completion that a closed period was judged by stays as it was.';
create trigger part_is_frozen before update or delete on programme.part
  for each row execute function programme.keep_parts_of_closed_periods();
