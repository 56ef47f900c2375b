package org.xingtan.recount;

import static java.time.ZoneOffset.UTC;
import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xingtan.recount.Fingerprint.Cut;

/// `pg_temp.recount_series`: a fingerprint of all cells on all days of each measure in each context, as lines, enrolments and daily counts have
/// them. The lines are read for `pg_temp.recount_line` in the same look: who stands before a moment.
@Repository
class SeriesStore {
  private static final String OWNERSHIP = Fingerprint.OWNERSHIP.formatted("ownership");
  private static final List<String> MOMENTS = List.of("selected", "paid", "started", "completed");

  private final JdbcClient jdbc;

  SeriesStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private static final String LAY_OUT_LINES =
      """
      create temp table recount_line on commit drop as
      select
        context_id, measure, sum(delta * (%s + %s + %s)) as cells, sum(delta) filter (where at < :before) as persons,
        sum(delta * %s) filter (where at < :before) as print
      from (
        select context_id, measure, at, teacher_id, area_id, subject_id, school_id, ownership, delta, %s as day
        from milestone.v_milestone
      ) line
      group by context_id, measure
      """;

  void layOutLines(Instant before) {
    jdbc.sql("drop table if exists pg_temp.recount_line, pg_temp.recount_series").update();
    jdbc.sql(
            LAY_OUT_LINES.formatted(
                ofArea(Cut.AREA_OWNERSHIP, OWNERSHIP, "day"),
                ofArea(Cut.AREA_SUBJECT, "coalesce(subject_id, 0)", "day"),
                ofArea(Cut.SCHOOL, "coalesce(school_id, 0)", "day"),
                Fingerprint.person("teacher_id", "line"),
                Fingerprint.day("at")))
        .param("before", before.atOffset(UTC))
        .update();
    jdbc.sql(
            """
            create temp table recount_series on commit drop as
            select context_id, measure, cells
            from pg_temp.recount_line
            """)
        .update();
  }

  private static final String COUNT_TIMES =
      """
      create temp table recount_times on commit drop as
      select run_id, part_id, %s
      from (
        select run_id, part_id, course_id, area_id, subject_id, ownership, %s
        from enrolment.v_enrolment
        where %s
      ) enrolment
      group by run_id, part_id
      """;

  private static final String ADD_TIMES =
      """
      insert into pg_temp.recount_series (context_id, measure, cells)
      select c.context_id, m.measure, m.cells
      from pg_temp.recount_times e
      join milestone.v_part_context c on c.run_id = e.run_id and c.part_id = e.part_id
      cross join lateral (
        values
          ('TIMES_SELECTED'::milestone.measure, e.selected), ('TIMES_PAID', e.paid), ('TIMES_STARTED', e.started), ('TIMES_COMPLETED', e.completed)
      ) m (measure, cells)
      where m.cells is not null
      """;

  /// Withdrawn before something happened, it never counted; otherwise it counts until then.
  void addTimes() {
    addTimes(
        each(moment -> "sum(%s) as %s".formatted(cellsOfEnrolment(moment), moment)),
        each(moment -> day(moment, moment + "_at", "coalesce(withdrawn_at, 'infinity')")),
        "true");
    addTimes(
        each(moment -> "-sum(%s) as %s".formatted(cellsOfEnrolment(moment), moment)),
        each(moment -> day(moment, "withdrawn_at", "withdrawn_at")),
        "withdrawn_at is not null");
  }

  private void addTimes(String sums, String days, String condition) {
    jdbc.sql("drop table if exists pg_temp.recount_times").update();
    jdbc.sql(COUNT_TIMES.formatted(sums, days, condition)).update();
    jdbc.sql(ADD_TIMES).update();
  }

  private static String each(UnaryOperator<String> text) {
    return MOMENTS.stream().map(text).collect(joining(", "));
  }

  private static String day(String moment, String at, String until) {
    return "case when %1$s_at < %2$s then %3$s end as %1$s"
        .formatted(moment, until, Fingerprint.day(at));
  }

  private static String cellsOfEnrolment(String day) {
    return ofArea(Cut.AREA_OWNERSHIP, OWNERSHIP, day)
        + " + "
        + ofArea(Cut.AREA_SUBJECT, "coalesce(subject_id, 0)", day)
        + " + "
        + Fingerprint.cell(Cut.COURSE, "course_id", "0", day);
  }

  private static String ofArea(Cut cut, String key, String day) {
    return Fingerprint.cell(cut, "coalesce(area_id, 0)", key, day);
  }

  void addPieces() {
    jdbc.sql(
            """
            insert into pg_temp.recount_series (context_id, measure, cells)
            select c.context_id, d.measure::milestone.measure, sum(d.count * (%s + %s))
            from learning.v_daily_count d
            join milestone.v_part_context c on c.run_id = d.run_id and c.part_id = d.part_id
            group by c.context_id, d.measure
            """
                .formatted(
                    ofArea(Cut.AREA_OWNERSHIP, "0", "on_day"),
                    Fingerprint.cell(Cut.COURSE, "coalesce(course_id, 0)", "0", "on_day")))
        .update();
  }

  private static final String LAY_OUT_TALLIES =
      """
      create temp table recount_tally on commit drop as
      select context_id, measure, sum(delta * %s) as cells
      from (
        select context_id, measure, key1, key2, day, delta, %s as place
        from milestone.v_tally
      ) tally
      group by context_id, measure
      """;

  private static final String FIND_SUSPICIOUS =
      """
      select distinct context_id
      from pg_temp.recount_tally kept
      full join (
        select context_id, measure, sum(cells) as cells
        from pg_temp.recount_series
        group by context_id, measure
      ) recounted using (context_id, measure)
      where coalesce(kept.cells, 0) <> coalesce(recounted.cells, 0)
      order by context_id
      """;

  /// Contexts in which a roll-up and what it is the sum of have different fingerprints.
  List<Integer> suspicious() {
    jdbc.sql("drop table if exists pg_temp.recount_tally").update();
    jdbc.sql(LAY_OUT_TALLIES.formatted(Fingerprint.cell("place", "key1", "key2", "day"), PLACE))
        .update();
    return jdbc.sql(FIND_SUSPICIOUS).query((row, number) -> row.getInt("context_id")).list();
  }

  private static final String PLACE =
      Stream.of(Cut.values())
          .map(cut -> "when '%s' then %d".formatted(cut.name(), cut.ordinal()))
          .collect(joining(" ", "case cut ", " end"));
}
