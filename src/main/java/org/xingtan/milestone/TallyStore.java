package org.xingtan.milestone;

import static org.xingtan.milestone.JournalStore.array;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TallyStore {
  static final String TABLE = "milestone.tally";

  private final JdbcClient jdbc;

  TallyStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private static final String PEND =
      """
      insert into milestone.tally_pending (context_id, measure, day, delta, area_id, school_id, subject_id, ownership, course_id)
      select c.context_id, c.measure, c.day, c.delta, c.area_id, c.school_id, c.subject_id, c.ownership, c.course_id
      from unnest(
        cast(:context as integer[]), cast(:measure as milestone.measure[]), cast(:day as date[]), cast(:delta as integer[]),
        cast(:area as smallint[]), cast(:school as integer[]), cast(:subject as smallint[]), cast(:ownership as roster.ownership[]),
        cast(:course as integer[])
      ) c (context_id, measure, day, delta, area_id, school_id, subject_id, ownership, course_id)
      """;

  /// One statement, however many changes.
  void pend(List<CountChange> changes) {
    jdbc.sql(PEND)
        .param("context", array(changes, CountChange::contextId))
        .param("measure", array(changes, CountChange::measure))
        .param("day", array(changes, CountChange::day))
        .param("delta", array(changes, CountChange::delta))
        .param("area", array(changes, change -> change.dimensions().areaId()))
        .param("school", array(changes, change -> change.dimensions().schoolId()))
        .param("subject", array(changes, change -> change.dimensions().subjectId()))
        .param("ownership", array(changes, change -> change.dimensions().ownership()))
        .param("course", array(changes, CountChange::courseId))
        .update();
  }

  /// Changes of cells as series; `%s` is where the changes come from.
  private static final String SERIES =
      """
      insert into milestone.tally as t (context_id, measure, cut, key1, key2, days, totals)
      select context_id, measure, cut, key1, key2, array_agg(day order by day), array_agg(total order by day)
      from (
        select
          context_id, measure, cut, key1, key2, day,
          (sum(sum(delta)::integer) over (partition by context_id, measure, cut, key1, key2 order by day))::integer as total
        from %s
        group by context_id, measure, cut, key1, key2, day
        having sum(delta) <> 0
      ) step
      group by context_id, measure, cut, key1, key2
      """;

  /// In the order of the key.
  private static final String INTO_STANDING =
      """
      order by context_id, measure, cut, key1, key2
      on conflict (context_id, measure, cut, key1, key2) do update
      set (days, totals) = (
        select m.days, m.totals
        from milestone.merged(t.days, t.totals, excluded.days, excluded.totals) m
      )
      """;

  private static final String TAKE_PENDING =
      """
      with taken as (
        delete from milestone.tally_pending
        returning context_id, measure, day, delta, area_id, school_id, subject_id, ownership, course_id
      ),
      change as (
        select p.context_id, p.measure, c.cut, c.key1, c.key2, p.day, p.delta
        from taken p
        cross join lateral milestone.cell(p.measure, p.area_id, p.school_id, p.subject_id, p.ownership, p.course_id) c
      )
      """;

  boolean nothingPending() {
    return jdbc.sql("select not exists (select from milestone.tally_pending)")
        .query((row, number) -> row.getBoolean(1))
        .single();
  }

  /// Two who meet the same cells in different statements could block each other: whoever folds waits for all other writers first.
  void standBack() {
    jdbc.sql("lock table milestone.tally in share row exclusive mode").update();
  }

  /// One statement: whoever reads sees a change either pending or folded.
  long fold() {
    return jdbc.sql(TAKE_PENDING + SERIES.formatted("change") + INTO_STANDING).update();
  }

  /// Adds the changed cells of `pg_temp.count_cell`.
  void add() {
    jdbc.sql(SERIES.formatted("pg_temp.count_cell") + INTO_STANDING).update();
  }

  /// The same into an empty roll-up, whose key is built afterwards. Sorted once, millions of cells are summed, run up and gathered in
  /// that order; hashed, they would have to be sorted all the same.
  void fill() {
    allowHashing("off");
    jdbc.sql(SERIES.formatted("pg_temp.count_cell")).update();
    allowHashing("on");
  }

  private void allowHashing(String value) {
    jdbc.sql("select set_config('enable_hashagg', :value, true)")
        .param("value", value)
        .query((row, number) -> row.getString(1))
        .single();
  }

  private static final String LAY_OUT_CELLS =
      """
      create temp table count_cell on commit drop as
      select context_id, measure, 'AREA_OWNERSHIP'::milestone.cut as cut, coalesce(area_id, 0)::integer as key1,
        case ownership when 'PUBLIC' then 1 when 'PRIVATE' then 2 else 0 end as key2, milestone.city_day(at) as day,
        sum(delta)::integer as delta
      from milestone.milestone
      group by context_id, measure, area_id, ownership, milestone.city_day(at)
      union all
      select context_id, measure, 'AREA_SUBJECT', coalesce(area_id, 0), coalesce(subject_id, 0), milestone.city_day(at), sum(delta)
      from milestone.milestone
      group by context_id, measure, area_id, subject_id, milestone.city_day(at)
      union all
      select context_id, measure, 'SCHOOL', coalesce(area_id, 0), coalesce(school_id, 0), milestone.city_day(at), sum(delta)
      from milestone.milestone
      group by context_id, measure, area_id, school_id, milestone.city_day(at)
      """;

  /// All cells of all lines, for a journal that was empty before. One statement a cut, so that each may use all processors.
  void layOutCells() {
    forgetCells();
    jdbc.sql(LAY_OUT_CELLS).update();
  }

  void forgetCells() {
    jdbc.sql("drop table if exists pg_temp.count_cell").update();
  }
}
