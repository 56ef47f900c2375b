-- One line a person, as lists of names show and filter them.
create schema directory;
comment on schema directory is 'Finding and reading areas, schools and people.';

create table directory.listing (
  teacher_id integer primary key,
  name text collate "zh-x-icu" not null,
  surname text collate "zh-x-icu" not null generated always as (left(name, 1)) stored,
  characters text[] not null generated always as (string_to_array(name, null)) stored,
  school_id integer,
  area_id smallint,
  subject_id smallint,
  stage roster.stage,
  staff_kind roster.staff_kind,
  from_day date,
  to_day date,
  ended_by roster.employment_event
);
create index listing_name on directory.listing (surname, name, teacher_id)
  include (subject_id, stage, staff_kind, from_day, to_day, ended_by);
create index listing_area on directory.listing (area_id, surname, name, teacher_id)
  include (subject_id, stage, staff_kind, from_day, to_day, ended_by);
create index listing_school on directory.listing (school_id);
create index listing_characters on directory.listing using gin (characters) with (fastupdate = off);
comment on table directory.listing is 'Every person with the latest spell of employment; derived from the roster and brought in line with it by every import.';
comment on column directory.listing.teacher_id is 'The person.';
comment on column directory.listing.name is 'Name, sorted by pinyin.';
comment on column directory.listing.surname is 'First character of the name: who types one character looks for a surname.';
comment on column directory.listing.characters is 'Characters of the name: who types several looks for them anywhere in it.';
comment on column directory.listing.school_id is 'School of the latest spell.';
comment on column directory.listing.area_id is 'Area of that school.';
comment on column directory.listing.subject_id is 'Subject of the latest spell.';
comment on column directory.listing.stage is 'Stage of the latest spell.';
comment on column directory.listing.staff_kind is 'Staff kind of the latest spell; null for a person without employment.';
comment on column directory.listing.from_day is 'First day of the latest spell; null for a person without employment.';
comment on column directory.listing.to_day is 'First day after the latest spell; null while it lasts.';
comment on column directory.listing.ended_by is 'LEAVE or RETIRE when the latest spell has ended.';
