-- Roll-ups as series: one row a cell with its running totals, instead of a row for each of its days.
drop view if exists milestone.v_tally;
alter table milestone.tally rename to tally_by_day;
alter table milestone.tally_by_day rename constraint tally_pkey to tally_by_day_pkey;

create table milestone.tally (
  context_id integer not null,
  measure milestone.measure not null,
  cut milestone.cut not null,
  key1 integer not null,
  key2 integer not null,
  days date[] not null,
  totals integer[] not null,
  primary key (context_id, measure, cut, key1, key2)
);
comment on table milestone.tally is 'Roll-up: how a measure stands in a cell at the end of each day on which it changed. A figure as of a day is one look into the series.';
comment on column milestone.tally.context_id is 'Within what.';
comment on column milestone.tally.measure is 'Which measure.';
comment on column milestone.tally.cut is 'By what the row is cut.';
comment on column milestone.tally.key1 is 'AREA_OWNERSHIP, AREA_SUBJECT, SCHOOL: area id; COURSE: course id; 0 for none.';
comment on column milestone.tally.key2 is 'AREA_OWNERSHIP: 1 public, 2 private, 0 none; AREA_SUBJECT: subject id; SCHOOL: school id; COURSE: 0.';
comment on column milestone.tally.days is 'Days in the city''s zone on which the total changed, in their order.';
comment on column milestone.tally.totals is 'Total at the end of each of these days.';

insert into milestone.tally (context_id, measure, cut, key1, key2, days, totals)
select context_id, measure, cut, key1, key2, array_agg(day order by day), array_agg(total order by day)
from (
  select
    context_id, measure, cut, key1, key2, day, (sum(delta) over (partition by context_id, measure, cut, key1, key2 order by day))::integer as total
  from milestone.tally_by_day
  where delta <> 0
) step
group by context_id, measure, cut, key1, key2;
drop table milestone.tally_by_day;

create function milestone.total_before(days date[], totals integer[], before date) returns integer
  language sql immutable parallel safe
  return coalesce(totals[width_bucket(before - 1, days)], 0);
comment on function milestone.total_before is 'The total of a series at the end of the day before: that of its last day until then.';

create function milestone.merged(days1 date[], totals1 integer[], days2 date[], totals2 integer[])
  returns table (days date[], totals integer[])
  language sql immutable parallel safe
  begin atomic
    select coalesce(array_agg(step.day order by step.day), '{}'), coalesce(array_agg(step.total order by step.day), '{}')
    from (
      select point.day, point.total, lag(point.total, 1, 0) over (order by point.day) as before
      from (
        select changed.day, milestone.total_before(days1, totals1, changed.day + 1) + milestone.total_before(days2, totals2, changed.day + 1) as total
        from (
          select unnest(days1) as day
          union
          select unnest(days2)
        ) changed
      ) point
    ) step
    where step.total <> step.before;
  end;
comment on function milestone.merged is 'The sum of two series.';
