-- What waits for somebody to decide: transfers, additions under review; and the rules that say what is reviewed.
create table staffing.request (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('TRANSFER', 'ADDITION')),
  teacher_id integer references roster.teacher,
  from_school_id integer references roster.school,
  from_area_id smallint references roster.area,
  to_school_id integer not null references roster.school,
  to_area_id smallint not null references roster.area,
  on_day date not null,
  staff_kind roster.staff_kind not null,
  subject_id smallint references roster.subject,
  stage roster.stage,
  reason text not null check (length(reason) > 1),
  number text,
  name text,
  sex text check (sex in ('M', 'F')),
  identity_kind text check (identity_kind in ('RESIDENT_ID', 'HMT_PERMIT', 'PASSPORT', 'FOREIGN_PERMIT')),
  identity_masked text,
  identity_hash bytea,
  identity_cipher bytea,
  mobile_masked text,
  mobile_hash bytea,
  mobile_cipher bytea,
  form uuid not null unique,
  constraint request_about_somebody check (
    (kind = 'TRANSFER') = (teacher_id is not null and from_school_id is not null and from_area_id is not null)
    and (kind = 'ADDITION') = (num_nonnulls(name, sex, identity_kind, identity_masked, identity_hash, identity_cipher) = 6))
);
create index request_to_area on staffing.request (to_area_id, id);
create index request_to_school on staffing.request (to_school_id, id);
create index request_from_area on staffing.request (from_area_id, id);
create index request_from_school on staffing.request (from_school_id, id);
create index request_teacher on staffing.request (teacher_id);
comment on table staffing.request is 'A transfer offered to another school, or an addition handed in for review.';
comment on column staffing.request.id is 'Order of the requests.';
comment on column staffing.request.kind is 'TRANSFER of somebody employed, ADDITION of somebody new.';
comment on column staffing.request.teacher_id is 'Who is to be transferred.';
comment on column staffing.request.from_school_id is 'School that lets them go.';
comment on column staffing.request.from_area_id is 'Its area.';
comment on column staffing.request.to_school_id is 'School that takes them.';
comment on column staffing.request.to_area_id is 'Its area.';
comment on column staffing.request.on_day is 'First day in the new school.';
comment on column staffing.request.staff_kind is 'Staff kind there, as proposed.';
comment on column staffing.request.subject_id is 'Subject there, as proposed.';
comment on column staffing.request.stage is 'Stage there, as proposed.';
comment on column staffing.request.reason is 'Why.';
comment on column staffing.request.number is 'Teacher number asked for; null for the next one.';
comment on column staffing.request.name is 'Name of somebody new.';
comment on column staffing.request.sex is 'M or F.';
comment on column staffing.request.identity_kind is 'Kind of identity document.';
comment on column staffing.request.identity_masked is 'Identity number as shown on screen.';
comment on column staffing.request.identity_hash is 'Keyed hash of the identity number.';
comment on column staffing.request.identity_cipher is 'Encrypted identity number.';
comment on column staffing.request.mobile_masked is 'Mobile as shown on screen.';
comment on column staffing.request.mobile_hash is 'Keyed hash of the mobile.';
comment on column staffing.request.mobile_cipher is 'Encrypted mobile.';
comment on column staffing.request.form is 'The form that was sent: a form that is sent twice asks once.';

create table staffing.request_step (
  id bigint generated always as identity primary key,
  request_id bigint not null references staffing.request,
  step text not null check (step in ('OFFERED', 'HANDED_IN', 'ACCEPTED', 'REFUSED', 'WITHDRAWN', 'APPROVED', 'REJECTED')),
  waits_for text check (waits_for in ('RECEIVER', 'REVIEWER')),
  reason text,
  at timestamptz not null,
  account_id integer not null,
  actor text not null,
  actor_post text not null,
  form uuid not null,
  constraint no_says_why check (step not in ('REFUSED', 'WITHDRAWN', 'REJECTED') or length(reason) > 1)
);
create index request_step_request on staffing.request_step (request_id, id);
comment on table staffing.request_step is 'What became of a request, append-only; the latest step is where it stands.';
comment on column staffing.request_step.id is 'Order of the steps.';
comment on column staffing.request_step.request_id is 'The request.';
comment on column staffing.request_step.step is 'What was done.';
comment on column staffing.request_step.waits_for is 'Who decides next: the receiving school, or whoever reviews; null when it is over.';
comment on column staffing.request_step.reason is 'Why; always there when somebody said no or withdrew.';
comment on column staffing.request_step.at is 'When.';
comment on column staffing.request_step.account_id is 'Account of whoever did it.';
comment on column staffing.request_step.actor is 'Their name.';
comment on column staffing.request_step.actor_post is 'The post in which they did.';
comment on column staffing.request_step.form is 'The form that was sent.';
create trigger request_is_append_only before update or delete on staffing.request
  for each row execute function staffing.refuse_rewriting();
create trigger request_step_is_append_only before update or delete on staffing.request_step
  for each row execute function staffing.refuse_rewriting();

create table staffing.review_rule (
  id integer generated always as identity primary key,
  area_id smallint references roster.area,
  kind text not null check (kind in ('ADDITION', 'TRANSFER_WITHIN_AREA', 'TRANSFER_BETWEEN_AREAS')),
  from_day date not null,
  reviewed boolean not null,
  reason text not null check (length(reason) > 1),
  at timestamptz not null,
  account_id integer not null,
  actor text not null,
  form uuid not null unique
);
comment on table staffing.review_rule is 'Which changes of schools are reviewed, from a day on, append-only: the latest rule of the area, else the latest of the city; without any, nothing is.';
comment on column staffing.review_rule.id is 'Order of the rules.';
comment on column staffing.review_rule.area_id is 'For the schools of which area; null for the whole city.';
comment on column staffing.review_rule.kind is 'Which changes. Transfers between areas are reviewed by the receiving area.';
comment on column staffing.review_rule.from_day is 'From which day on.';
comment on column staffing.review_rule.reviewed is 'Whether they are reviewed.';
comment on column staffing.review_rule.reason is 'Why.';
comment on column staffing.review_rule.at is 'When it was set.';
comment on column staffing.review_rule.account_id is 'Account of whoever set it.';
comment on column staffing.review_rule.actor is 'Their name.';
comment on column staffing.review_rule.form is 'The form that was sent.';
create trigger review_rule_is_append_only before update or delete on staffing.review_rule
  for each row execute function staffing.refuse_rewriting();
