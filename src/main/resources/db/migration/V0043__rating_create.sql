-- What those who finished a course say of it.
create schema rating;
comment on schema rating is 'Ratings of courses by those who finished them, and comments that were hidden.';

create table rating.rule (
  valid_from date primary key,
  open_days smallint not null check (open_days >= 0)
);
comment on table rating.rule is 'Until when a rating can be given and changed, as dated rules.';
comment on column rating.rule.valid_from is 'First day.';
comment on column rating.rule.open_days is 'Days after the last day of the period in which the course was finished.';
insert into rating.rule (valid_from, open_days) values ('2015-01-01', 30);

create table rating.rating (
  teacher_id integer not null references roster.teacher,
  course_id integer not null references catalogue.course,
  id integer generated always as identity,
  points smallint not null check (points between 1 and 5),
  comment text,
  rated_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (teacher_id, course_id),
  constraint rating_order check (changed_at >= rated_at),
  constraint rating_comment check (comment <> '')
);
create index rating_course on rating.rating (course_id);
create index rating_number on rating.rating (id);
comment on table rating.rating is 'One rating of a person for a course. It counts while the person has finished the course.';
comment on column rating.rating.teacher_id is 'The person; shown to nobody.';
comment on column rating.rating.course_id is 'The course, a version of its own.';
comment on column rating.rating.id is 'Names it in addresses, so that the person is not named.';
comment on column rating.rating.points is '5: very useful, 1: of no use.';
comment on column rating.rating.comment is 'What the person said; null for nothing.';
comment on column rating.rating.rated_at is 'When it was given first.';
comment on column rating.rating.changed_at is 'When it was changed last.';

create table rating.moderation (
  teacher_id integer not null,
  course_id integer not null,
  number smallint not null,
  step text not null check (step in ('HIDDEN', 'SHOWN')),
  at timestamptz not null,
  actor text not null,
  reason text not null check (reason <> ''),
  primary key (teacher_id, course_id, number),
  foreign key (teacher_id, course_id) references rating.rating
);
comment on table rating.moderation is 'Comments that the city office hid, and showed again. The points count either way.';
comment on column rating.moderation.teacher_id is 'Whose comment.';
comment on column rating.moderation.course_id is 'On which course.';
comment on column rating.moderation.number is 'Order.';
comment on column rating.moderation.step is 'What was done.';
comment on column rating.moderation.at is 'When.';
comment on column rating.moderation.actor is 'By whom.';
comment on column rating.moderation.reason is 'Why; whoever wrote the comment reads it.';
