-- Daily counts of sign-ins, posts and homework.
create schema learning;
comment on schema learning is 'What happens in courses.';

create table learning.daily_count (
  part_id smallint not null references programme.part,
  run_id smallint not null references programme.run,
  measure text not null check (measure in ('SIGN_IN', 'POST', 'HOMEWORK')),
  area_id smallint references roster.area,
  course_id integer references catalogue.course,
  on_day date not null,
  count integer not null check (count >= 0),
  constraint daily_count_once unique nulls not distinct (run_id, part_id, measure, on_day, area_id, course_id)
);
comment on table learning.daily_count is 'Pieces counted by day where persons are not recorded: sign-ins, posts, homework handed in.';
comment on column learning.daily_count.part_id is 'Part of the programme.';
comment on column learning.daily_count.run_id is 'Programme and period.';
comment on column learning.daily_count.measure is 'What is counted.';
comment on column learning.daily_count.area_id is 'Area; null when not known.';
comment on column learning.daily_count.course_id is 'Course; null when not known.';
comment on column learning.daily_count.on_day is 'Day in the city''s zone.';
comment on column learning.daily_count.count is 'Pieces on that day.';
