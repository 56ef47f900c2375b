-- What the office counts, and the tables composed of it, as data.
create schema statistics;
comment on schema statistics is 'Definitions of every published figure: sets that are counted, indicators made of them, tables made of indicators.';

create table statistics.counted_set (
  code text primary key,
  measure text not null check (measure in (
    'COUNTED', 'DUE', 'REGISTERED', 'SELECTED', 'PAID', 'STARTED', 'PARTICIPATED', 'COMPLETED', 'SUBMITTED', 'CERTIFIED',
    'TUTOR', 'HOST', 'ASSISTANT', 'INSPECTOR', 'TUTOR_OR_HOST',
    'TIMES_SELECTED', 'TIMES_PAID', 'TIMES_STARTED', 'TIMES_COMPLETED', 'SIGN_IN', 'POST', 'HOMEWORK',
    'SECTIONS', 'COURSES', 'COURSES_IN_BAND', 'COURSES_UNSELECTED', 'DUTY_POSTS', 'DUTY_PERSONS', 'SCHOOLS_DUE', 'PILOT_SCHOOLS',
    'AWARD_ENTRIES', 'AWARD_QUOTA', 'SUBJECTS_OFFERED', 'HOURS_OFFERED', 'HOURS_REQUIRED')),
  context text not null,
  kind text,
  subjects text[],
  ownership roster.ownership,
  at_least numeric(5, 2),
  below numeric(5, 2),
  words_zh text not null,
  words_en text not null,
  constraint band_not_empty check (below > at_least)
);
comment on table statistics.counted_set is 'A set of persons, person-times, pieces or things: its size is a figure, its members are the list behind the figure. Never changed once published; a new rule is a new set.';
comment on column statistics.counted_set.code is 'Name of the set in definitions.';
comment on column statistics.counted_set.measure is 'A measure of the milestone journal, or a kind of thing counted from its own room.';
comment on column statistics.counted_set.context is 'Within what, with {programme}, {period}, {part}, {head_count}, {assessment} and {round} filled in when a table is read.';
comment on column statistics.counted_set.kind is 'Narrows things: role of a duty, kind of section, category of course or hours, kind of award, level of pilot.';
comment on column statistics.counted_set.subjects is 'Narrows things to these subjects of the duty or section; null for all.';
comment on column statistics.counted_set.ownership is 'Narrows persons to schools of this ownership; null for all.';
comment on column statistics.counted_set.at_least is 'Lower bound of a pass-rate band in percent, included.';
comment on column statistics.counted_set.below is 'Upper bound of a pass-rate band in percent, not included; null for none.';
comment on column statistics.counted_set.words_zh is 'What is counted, in Chinese; notes are made of it.';
comment on column statistics.counted_set.words_en is 'What is counted, in English.';

create table statistics.indicator (
  code text not null,
  version smallint not null check (version > 0),
  valid_from date not null,
  unit text not null check (unit in ('PERSONS', 'PERSON_TIMES', 'POSTS', 'PIECES', 'THINGS', 'HOURS')),
  numerator text not null references statistics.counted_set,
  denominator text references statistics.counted_set,
  name_zh text not null,
  name_en text not null,
  population_zh text not null,
  population_en text not null,
  note_zh text not null,
  note_en text not null,
  primary key (code, version),
  unique (code, valid_from)
);
comment on table statistics.indicator is 'A published figure: one set counted, or a rate of two. A changed rule is a new version.';
comment on column statistics.indicator.code is 'Name of the figure, the same in all versions.';
comment on column statistics.indicator.version is '1, 2, …';
comment on column statistics.indicator.valid_from is 'First as-of day this version is used for.';
comment on column statistics.indicator.unit is 'Unit of the numerator; units are never mixed in one sum.';
comment on column statistics.indicator.numerator is 'The set counted.';
comment on column statistics.indicator.denominator is 'The set it is divided by; null when the figure is a count.';
comment on column statistics.indicator.name_zh is 'Name in Chinese.';
comment on column statistics.indicator.name_en is 'Name in English.';
comment on column statistics.indicator.population_zh is 'Whom or what the figure speaks about, in Chinese.';
comment on column statistics.indicator.population_en is 'Whom or what the figure speaks about, in English.';
comment on column statistics.indicator.note_zh is 'What a reader must know, in Chinese; may be empty.';
comment on column statistics.indicator.note_en is 'What a reader must know, in English; may be empty.';

create table statistics.report_table (
  code text primary key,
  ordinal smallint not null,
  display text not null check (display in ('TABLE', 'BARS')),
  cuts text[] not null check (cardinality(cuts) > 0),
  needs_parts text[] not null,
  total boolean not null,
  direct_first boolean not null,
  default_sort text,
  name_zh text not null,
  name_en text not null,
  title_zh text not null,
  title_en text not null,
  explanation_zh text not null,
  explanation_en text not null,
  unique (display, ordinal)
);
comment on table statistics.report_table is 'A table the office publishes.';
comment on column statistics.report_table.code is 'Name of the table in addresses, commands and files.';
comment on column statistics.report_table.ordinal is 'Number printed before the title, and order on the start page.';
comment on column statistics.report_table.display is 'TABLE, or BARS for a table meant to be drawn.';
comment on column statistics.report_table.cuts is 'By what its rows can be cut; the first is the usual one: AREA, SUBJECT, SCHOOL, OWNERSHIP, COMMUNITY, INDICATOR.';
comment on column statistics.report_table.needs_parts is 'Parts a programme must have for the table to fit it.';
comment on column statistics.report_table.total is 'Whether rows add up to a total row; persons over parts do not.';
comment on column statistics.report_table.direct_first is 'Whether the municipal-direct unit leads the areas; otherwise areas stand in their own order.';
comment on column statistics.report_table.default_sort is 'Column by which rows fall in the usual order of this report; null for the order of areas or subjects.';
comment on column statistics.report_table.name_zh is 'Name for lists, in Chinese.';
comment on column statistics.report_table.name_en is 'Name for lists, in English.';
comment on column statistics.report_table.title_zh is 'Title in Chinese, with {programme} and {period}.';
comment on column statistics.report_table.title_en is 'Title in English, with {programme} and {period}.';
comment on column statistics.report_table.explanation_zh is 'One sentence for the start page, in Chinese.';
comment on column statistics.report_table.explanation_en is 'One sentence for the start page, in English.';

create table statistics.report_column (
  table_code text not null references statistics.report_table,
  ordinal smallint not null,
  code text not null,
  indicator_code text,
  text_source text check (text_source in ('ASSESSMENT_WINDOW', 'UNIT')),
  group_zh text,
  group_en text,
  heading_zh text not null,
  heading_en text not null,
  primary key (table_code, ordinal),
  unique (table_code, code),
  constraint group_in_both check ((group_zh is null) = (group_en is null))
);
comment on table statistics.report_column is 'A column of a table.';
comment on column statistics.report_column.table_code is 'The table.';
comment on column statistics.report_column.ordinal is 'Place from the left.';
comment on column statistics.report_column.code is 'Name of the column in files and printed figures.';
comment on column statistics.report_column.indicator_code is 'The figure shown; null for a text column, and where each row has its own.';
comment on column statistics.report_column.text_source is 'The text shown instead of a figure.';
comment on column statistics.report_column.group_zh is 'Upper heading shared with neighbours, in Chinese.';
comment on column statistics.report_column.group_en is 'Upper heading shared with neighbours, in English.';
comment on column statistics.report_column.heading_zh is 'Heading in Chinese.';
comment on column statistics.report_column.heading_en is 'Heading in English.';

create table statistics.report_row (
  table_code text not null references statistics.report_table,
  ordinal smallint not null,
  code text not null,
  indicator_code text not null,
  needs_parts text[] not null,
  total boolean not null,
  group_zh text not null,
  group_en text not null,
  primary key (table_code, ordinal),
  unique (table_code, code)
);
comment on table statistics.report_row is 'A row of a table whose rows are figures.';
comment on column statistics.report_row.table_code is 'The table.';
comment on column statistics.report_row.ordinal is 'Place from the top.';
comment on column statistics.report_row.code is 'Name of the row in files and printed figures.';
comment on column statistics.report_row.indicator_code is 'The figure.';
comment on column statistics.report_row.needs_parts is 'Parts a programme must have for the row to appear.';
comment on column statistics.report_row.total is 'Whether the row is the total of the others.';
comment on column statistics.report_row.group_zh is 'Heading of the group it stands in, in Chinese.';
comment on column statistics.report_row.group_en is 'Heading of the group it stands in, in English.';
