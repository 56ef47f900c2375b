-- What was changed in the roster by hand, and what waits for somebody to decide.
create schema staffing;
comment on schema staffing is 'Keeping people by hand: changes with reason and author, transfers and their acceptance, review.';

create table staffing.change (
  id bigint generated always as identity,
  teacher_id integer not null references roster.teacher,
  kind text not null check (kind in ('ADDED', 'NAME', 'IDENTITY', 'MOBILE', 'JOIN', 'TRANSFER', 'CHANGE', 'LEAVE', 'RETIRE', 'RETURN',
    'CORRECTED', 'TAKEN_BACK', 'MERGED')),
  on_day date,
  before text,
  after text,
  reason text not null,
  school_id integer references roster.school,
  area_id smallint references roster.area,
  from_school_id integer references roster.school,
  from_area_id smallint references roster.area,
  at timestamptz not null,
  account_id integer not null,
  actor text not null,
  actor_post text not null,
  form uuid not null,
  primary key (teacher_id, id),
  constraint change_has_reason check (length(reason) > 1)
);
create index change_area on staffing.change (area_id, id);
create index change_school on staffing.change (school_id, id);
create index change_id on staffing.change (id);
create index change_from_area on staffing.change (from_area_id, id) where from_area_id is not null;
create index change_from_school on staffing.change (from_school_id, id) where from_school_id is not null;
create index change_form on staffing.change (form);
comment on table staffing.change is 'Every change of a person made by hand, append-only. Changes that files brought are kept with the imports.';
comment on column staffing.change.id is 'Order of the changes.';
comment on column staffing.change.teacher_id is 'The person.';
comment on column staffing.change.kind is 'ADDED, NAME, IDENTITY, MOBILE: the person themselves. JOIN to RETURN: an event. CORRECTED, TAKEN_BACK: an event that was told wrongly. MERGED: two numbers were one person.';
comment on column staffing.change.on_day is 'The day from which it holds; null for what has no day.';
comment on column staffing.change.before is 'What stood there, personal numbers masked; null when nothing did.';
comment on column staffing.change.after is 'What stands there now, personal numbers masked; null when nothing does.';
comment on column staffing.change.reason is 'Why.';
comment on column staffing.change.school_id is 'School of the person after the change: its administrators see the line.';
comment on column staffing.change.area_id is 'Area of that school.';
comment on column staffing.change.from_school_id is 'School the person came from, for a transfer.';
comment on column staffing.change.from_area_id is 'Area of that school.';
comment on column staffing.change.at is 'When it was told.';
comment on column staffing.change.account_id is 'Account of whoever told it.';
comment on column staffing.change.actor is 'Their name.';
comment on column staffing.change.actor_post is 'The post in which they did.';
comment on column staffing.change.form is 'The form that was sent: a form that is sent twice changes once.';

create function staffing.refuse_rewriting() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'check_violation';
end
$$;
comment on function staffing.refuse_rewriting() is 'Refuses changes of what was written down.';
create trigger change_is_append_only before update or delete on staffing.change
  for each row execute function staffing.refuse_rewriting();
create trigger change_is_never_emptied before truncate on staffing.change
  for each statement execute function staffing.refuse_rewriting();
