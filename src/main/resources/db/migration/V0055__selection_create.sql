-- Rules of selection, seats and quotas, waiting lists, what was answered, baskets, reviews by the school, notices.
create schema selection;
comment on schema selection is 'How courses are selected: rules, seats held by counters, waiting lists, answers.';

create table selection.rule (
  run_id smallint primary key references programme.run,
  audience text not null check (audience in ('DUE', 'EMPLOYED')),
  fit text not null check (fit in ('SUBJECT_AND_STAGE', 'ANY')),
  repeats text not null check (repeats in ('REFUSED', 'ALLOWED')),
  again text not null check (again in ('REFUSED', 'ALLOWED')),
  waiting text not null check (waiting in ('OFFERED', 'NONE')),
  school text not null check (school in ('NONE', 'SELECTS', 'REVIEWS', 'BOTH')),
  payment_hours integer check (payment_hours > 0),
  withdraw_until timestamptz
);
comment on table selection.rule is 'How courses of a run are selected; a run without a row follows the usual rule (selection.v_rule).';
comment on column selection.rule.run_id is 'The run.';
comment on column selection.rule.audience is 'DUE: who is due in the run; EMPLOYED: whoever is employed today as well.';
comment on column selection.rule.fit is 'SUBJECT_AND_STAGE: courses of other subjects and stages are refused; ANY: they are not.';
comment on column selection.rule.repeats is 'Whether a course completed in an earlier period can be selected again.';
comment on column selection.rule.again is 'Whether a course can be selected again after it was withdrawn in this run.';
comment on column selection.rule.waiting is 'Whether there is a waiting list when seats are taken.';
comment on column selection.rule.school is 'Whether the school selects for its people, reviews what they select, both or neither.';
comment on column selection.rule.payment_hours is 'Within how many hours a seat that costs something is paid, or freed; null for no limit.';
comment on column selection.rule.withdraw_until is 'Until when a seat can be given back; null: until the selection window of the area closes.';

create table selection.part_rule (
  run_id smallint not null references programme.run,
  part_id smallint not null references programme.part,
  course_limit smallint check (course_limit > 0),
  hours_limit numeric(6, 1) check (hours_limit > 0),
  advised_courses smallint check (advised_courses > 0),
  primary key (run_id, part_id)
);
comment on table selection.part_rule is 'How much of a part one person may select in a run.';
comment on column selection.part_rule.run_id is 'The run.';
comment on column selection.part_rule.part_id is 'The part.';
comment on column selection.part_rule.course_limit is 'Most courses; null for no limit.';
comment on column selection.part_rule.hours_limit is 'Most credit hours; null for no limit.';
comment on column selection.part_rule.advised_courses is 'Above so many courses the basket warns; null for no warning.';

create table selection.prerequisite (
  course_id integer not null references catalogue.course,
  needs_course_id integer not null references catalogue.course,
  primary key (course_id, needs_course_id),
  constraint prerequisite_of_another check (course_id <> needs_course_id)
);
comment on table selection.prerequisite is 'Courses that must be completed before another can be selected.';
comment on column selection.prerequisite.course_id is 'The course that asks for it.';
comment on column selection.prerequisite.needs_course_id is 'The course to be completed before.';

create type selection.pool_level as enum ('SECTION', 'AREA', 'SCHOOL');
comment on type selection.pool_level is 'Whose seats: of the whole section (the city''s), of an area within it, of a school within the area.';

create table selection.pool (
  section_id integer not null references enrolment.section,
  level selection.pool_level not null,
  unit_id integer not null,
  seats integer check (seats >= 0),
  taken integer not null check (taken >= 0),
  waiting integer not null default 0 check (waiting >= 0),
  last_number integer not null default 0,
  quotas integer not null default 0 check (quotas >= 0),
  primary key (section_id, level, unit_id),
  constraint pool_of_section check ((level = 'SECTION') = (unit_id = 0)),
  constraint pool_with_seats check (level = 'SECTION' or seats is not null)
);
comment on table selection.pool is 'Seats and how many of them are taken, as counters that are changed under a condition. Whatever happens to a section locks its SECTION row first, which gives one order to everybody.';
comment on column selection.pool.section_id is 'The section.';
comment on column selection.pool.level is 'SECTION, AREA or SCHOOL.';
comment on column selection.pool.unit_id is 'Area or school; 0 for the section.';
comment on column selection.pool.seats is 'How many there are; null for no limit of the section while areas or schools have quotas.';
comment on column selection.pool.taken is 'Enrolments that stand.';
comment on column selection.pool.waiting is 'Of the SECTION row: how many wait.';
comment on column selection.pool.quotas is 'Of the SECTION row: how many areas and schools have quotas. Where none has, one conditional update takes a seat.';
comment on column selection.pool.last_number is 'Of the SECTION row: the last number given out on the waiting list.';

create table selection.seat (
  teacher_id integer not null,
  run_id smallint not null,
  course_id integer not null,
  attempt smallint not null,
  section_id integer not null,
  request uuid not null,
  taken_at timestamptz not null,
  taken_by text not null check (taken_by in ('OWN', 'SCHOOL', 'PROMOTION')),
  area_id smallint,
  school_id integer,
  fee_yuan numeric(8, 2) not null,
  pay_by timestamptz,
  freed_at timestamptz,
  freed_as text check (freed_as in ('WITHDRAWN', 'EXCHANGED', 'UNPAID', 'REJECTED', 'REFUNDED')),
  primary key (teacher_id, run_id, course_id, attempt),
  constraint seat_freed check ((freed_at is null) = (freed_as is null))
);
create index seat_payment on selection.seat (pay_by) where pay_by is not null;
create index seat_section on selection.seat (section_id);
comment on table selection.seat is 'A seat taken here, beside its enrolment: from which pools, by which request, until when it must be paid. Keys are guarded by the enrolment.';
comment on column selection.seat.teacher_id is 'The person.';
comment on column selection.seat.run_id is 'The run.';
comment on column selection.seat.course_id is 'The course.';
comment on column selection.seat.attempt is 'The attempt of the enrolment.';
comment on column selection.seat.section_id is 'The section.';
comment on column selection.seat.request is 'The form that asked; a form sent twice asks once.';
comment on column selection.seat.taken_at is 'When.';
comment on column selection.seat.taken_by is 'The person, the school for the person, or the waiting list.';
comment on column selection.seat.area_id is 'Area whose quota it was taken from.';
comment on column selection.seat.school_id is 'School whose quota it was taken from.';
comment on column selection.seat.fee_yuan is 'Fee of the course when it was selected.';
comment on column selection.seat.pay_by is 'Until when it must be paid; null when nothing is owed or no limit is set.';
comment on column selection.seat.freed_at is 'When it was given up.';
comment on column selection.seat.freed_as is 'Why it was given up.';

create table selection.waiting (
  teacher_id integer not null references roster.teacher,
  section_id integer not null references enrolment.section,
  number integer not null,
  run_id smallint not null,
  part_id smallint not null,
  course_id integer not null,
  request uuid not null,
  joined_at timestamptz not null,
  joined_by text not null check (joined_by in ('OWN', 'SCHOOL')),
  area_id smallint,
  school_id integer,
  ended_at timestamptz,
  ended_as text check (ended_as in ('SEATED', 'LEFT', 'LAPSED')),
  primary key (teacher_id, section_id, number),
  constraint waiting_ended check ((ended_at is null) = (ended_as is null))
);
create unique index waiting_queue on selection.waiting (section_id, number) where ended_at is null;
comment on table selection.waiting is 'Who waits for a seat of a section, in the order in which they came.';
comment on column selection.waiting.teacher_id is 'The person.';
comment on column selection.waiting.section_id is 'The section.';
comment on column selection.waiting.number is 'Given out under the lock of the section; the lower comes first.';
comment on column selection.waiting.run_id is 'The run of the section.';
comment on column selection.waiting.part_id is 'The part of the section.';
comment on column selection.waiting.course_id is 'The course of the section.';
comment on column selection.waiting.request is 'The form that asked.';
comment on column selection.waiting.joined_at is 'Since when.';
comment on column selection.waiting.joined_by is 'The person, or the school for the person.';
comment on column selection.waiting.area_id is 'Area whose quota counts.';
comment on column selection.waiting.school_id is 'School whose quota counts.';
comment on column selection.waiting.ended_at is 'When the waiting ended.';
comment on column selection.waiting.ended_as is 'SEATED: moved up; LEFT: left by oneself; LAPSED: could no longer take the seat.';

create table selection.refusal (
  teacher_id integer not null,
  id bigint generated always as identity,
  request uuid not null,
  section_id integer not null references enrolment.section,
  at timestamptz not null,
  reason text not null,
  arguments text[] not null,
  area_id smallint,
  school_id integer,
  primary key (teacher_id, id)
);
create index refusal_section on selection.refusal (section_id, reason);
comment on table selection.refusal is 'Selections that were answered with no, and why.';
comment on column selection.refusal.teacher_id is 'The person.';
comment on column selection.refusal.id is 'Tells refusals of a person apart.';
comment on column selection.refusal.request is 'The form that asked.';
comment on column selection.refusal.section_id is 'The section.';
comment on column selection.refusal.at is 'When.';
comment on column selection.refusal.reason is 'Name of the refusal.';
comment on column selection.refusal.arguments is 'What its sentence names.';
comment on column selection.refusal.area_id is 'Area of the person.';
comment on column selection.refusal.school_id is 'School of the person.';

create table selection.review (
  teacher_id integer not null,
  run_id smallint not null,
  course_id integer not null,
  attempt smallint not null,
  school_id integer,
  asked_at timestamptz not null,
  decided_at timestamptz,
  decision text check (decision in ('APPROVED', 'REJECTED')),
  reason text,
  decided_by integer,
  primary key (teacher_id, run_id, course_id, attempt),
  constraint review_decided check ((decided_at is null) = (decision is null)),
  constraint review_reasoned check (decision <> 'REJECTED' or reason is not null)
);
create index review_open on selection.review (school_id, asked_at) where decided_at is null;
comment on table selection.review is 'A seat the school has to agree to. It is held meanwhile.';
comment on column selection.review.teacher_id is 'The person.';
comment on column selection.review.run_id is 'The run.';
comment on column selection.review.course_id is 'The course.';
comment on column selection.review.attempt is 'The attempt of the enrolment.';
comment on column selection.review.school_id is 'School that decides.';
comment on column selection.review.asked_at is 'Since when.';
comment on column selection.review.decided_at is 'When decided.';
comment on column selection.review.decision is 'APPROVED or REJECTED.';
comment on column selection.review.reason is 'Why; a rejection needs it.';
comment on column selection.review.decided_by is 'Account that decided.';

create table selection.basket (
  teacher_id integer not null references roster.teacher,
  section_id integer not null references enrolment.section,
  added_at timestamptz not null,
  fee_yuan numeric(8, 2) not null,
  primary key (teacher_id, section_id)
);
comment on table selection.basket is 'What a person means to select; holds no seat.';
comment on column selection.basket.teacher_id is 'The person.';
comment on column selection.basket.section_id is 'The section.';
comment on column selection.basket.added_at is 'When it was put in.';
comment on column selection.basket.fee_yuan is 'Fee as the person saw it.';

create table selection.notice (
  teacher_id integer not null references roster.teacher,
  id bigint generated always as identity,
  at timestamptz not null,
  kind text not null check (kind in ('SEATED', 'UNPAID', 'LAPSED', 'APPROVED', 'REJECTED', 'SCHOOL_SELECTED')),
  section_id integer not null references enrolment.section,
  detail text,
  read_at timestamptz,
  primary key (teacher_id, id)
);
comment on table selection.notice is 'What happened to a person''s selection without their doing.';
comment on column selection.notice.teacher_id is 'The person.';
comment on column selection.notice.id is 'Tells notices of a person apart.';
comment on column selection.notice.at is 'When.';
comment on column selection.notice.kind is 'What happened.';
comment on column selection.notice.section_id is 'The section it is about.';
comment on column selection.notice.detail is 'Reason or moment, as far as the kind has one.';
comment on column selection.notice.read_at is 'When the person saw it.';

create table selection.job (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamptz not null,
  picked boolean not null,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures integer,
  last_heartbeat timestamptz,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);
create index job_due on selection.job (execution_time);
comment on table selection.job is 'Work of this room that runs by itself.';
comment on column selection.job.task_name is 'Kind of work.';
comment on column selection.job.task_instance is 'Which one.';
comment on column selection.job.task_data is 'Not used.';
comment on column selection.job.execution_time is 'When it is due.';
comment on column selection.job.picked is 'Whether a node works on it.';
comment on column selection.job.picked_by is 'Which node.';
comment on column selection.job.last_success is 'When it last went well.';
comment on column selection.job.last_failure is 'When it last failed.';
comment on column selection.job.consecutive_failures is 'How often in a row.';
comment on column selection.job.last_heartbeat is 'Sign of life of the node.';
comment on column selection.job.version is 'For picking without locks.';
comment on column selection.job.priority is 'Not used.';
