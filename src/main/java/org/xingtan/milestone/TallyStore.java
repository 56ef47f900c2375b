package org.xingtan.milestone;

import static org.xingtan.milestone.JournalStore.array;

import java.util.List;
import org.springframework.jdbc.core.RowMapper;
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

  /// Makes one row of the changes so far; their sum stays.
  void gatherChanges() {
    jdbc.sql(
            """
            with gathered as (
              delete from milestone.tally_change
              returning changes
            )
            insert into milestone.tally_change (changes)
            select coalesce(sum(changes), 0)
            from gathered
            """)
        .update();
  }

  /// One statement: whoever reads sees a change either pending or folded.
  long fold() {
    return jdbc.sql(TAKE_PENDING + SERIES.formatted("change") + INTO_STANDING).update();
  }

  /// Adds the changed cells of `pg_temp.count_cell`.
  void add() {
    jdbc.sql(SERIES.formatted("pg_temp.count_cell") + INTO_STANDING).update();
  }

  /// The same into an empty roll-up, whose key is built afterwards.
  void fill() {
    PackedCells packed = jdbc.sql(RADIX_OF_CELLS).query(PACKED).single();
    String series =
        PackedCells.series(
            "context_id", PackedCells.ordinal("measure"), PackedCells.ordinalOfCut("cut"));
    layOutSteps(packed.key(series, "key1", "key2", "day"), "pg_temp.count_cell");
    fill(packed);
  }

  /// All cells of all lines, for a journal that was empty before.
  void fillFromLines() {
    PackedCells packed = jdbc.sql(RADIX_OF_LINES).query(PACKED).single();
    layOutSteps(
        PackedCells.grouped(
            ofLine(
                packed, 0, "case ownership when 'PUBLIC' then 1 when 'PRIVATE' then 2 else 0 end"),
            ofLine(packed, 1, "coalesce(subject_id, 0)"),
            ofLine(packed, 2, "coalesce(school_id, 0)")),
        "milestone.milestone");
    fill(packed);
  }

  private static String ofLine(PackedCells packed, int cut, String key2) {
    String series =
        PackedCells.series("context_id", PackedCells.ordinal("measure"), Integer.toString(cut));
    return packed.key(series, "coalesce(area_id, 0)", key2, "milestone.city_day(at)");
  }

  private static final RowMapper<PackedCells> PACKED =
      (row, number) -> new PackedCells(row.getLong("key1s"), row.getLong("key2s"));

  private static final String RADIX_OF_CELLS =
      """
      select coalesce(max(key1), 0) + 1 as key1s, coalesce(max(key2), 0) + 1 as key2s
      from pg_temp.count_cell
      """;

  private static final String RADIX_OF_LINES =
      """
      select
        (select coalesce(max(id), 0) + 1 from roster.v_area) as key1s,
        greatest(
          3,
          (select coalesce(max(id), 0) + 1 from roster.v_school),
          (select coalesce(max(id), 0) + 1 from roster.v_subject)
        ) as key2s
      """;

  private void layOutSteps(String key, String changes) {
    jdbc.sql("drop table if exists pg_temp.cell_step").update();
    jdbc.sql(
            """
            create temp table cell_step on commit drop as
            select key, sum(delta)::integer as delta
            from (
              select %s as key, delta
              from %s
            ) change
            group by key
            having sum(delta) <> 0
            """
                .formatted(key, changes))
        .update();
  }

  /// Sorted once, millions of steps are run up and gathered in that order.
  private void fill(PackedCells packed) {
    jdbc.sql(
            """
            insert into milestone.tally (context_id, measure, cut, key1, key2, days, totals)
            select %s, array_agg(day order by key), array_agg(total order by key)
            from (
              select
                key, cell, %s as day,
                (sum(delta) over (partition by cell order by key rows unbounded preceding))::integer as total
              from (
                select key, %s as cell, delta
                from pg_temp.cell_step
              ) step
            ) running
            group by cell
            """
                .formatted(packed.columns("cell"), PackedCells.day("key"), PackedCells.cell("key")))
        .update();
    jdbc.sql("drop table pg_temp.cell_step").update();
  }

  void forgetCells() {
    jdbc.sql("drop table if exists pg_temp.count_cell").update();
  }
}
