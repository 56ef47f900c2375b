package org.xingtan.recount;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Cells of the roll-ups against what they are sums of. Contexts without any difference are not listed.
@Repository
class RollUpStore {
  private final JdbcClient jdbc;

  RollUpStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Difference> byAreaAndOwnership() {
    return compare(
        "AREA_OWNERSHIP",
        "case ownership when 'PUBLIC' then 1 when 'PRIVATE' then 2 else 0 end",
        true);
  }

  List<Difference> byAreaAndSubject() {
    return compare("AREA_SUBJECT", "coalesce(subject_id, 0)", false);
  }

  List<Difference> bySchool() {
    return differences("SCHOOL", LINES.formatted("coalesce(school_id, 0)"));
  }

  private List<Difference> compare(String cut, String key2, boolean withPieces) {
    return differences(
        cut,
        LINES_AND_TIMES.formatted(
            key2, withPieces ? PIECES.formatted("coalesce(area_id, 0)") : ""));
  }

  List<Difference> byCourse() {
    return differences("COURSE", TIMES_OF_COURSES + PIECES.formatted("coalesce(course_id, 0)"));
  }

  /// Person-times by day, counted once by persons' dimensions and once by course. Withdrawn before something happened, it never counted.
  /// Days are told by the offset of the city, which has had no summer time since 1991: its name costs four times as much.
  void layOutTimes() {
    jdbc.sql("drop table if exists pg_temp.recount_times, pg_temp.recount_course_times").update();
    layOut("recount_times", "area_id, subject_id, ownership");
    layOut("recount_course_times", "course_id");
  }

  private void layOut(String table, String columns) {
    jdbc.sql(
            "create temp table %s on commit drop as\n%s".formatted(table, TIMES.formatted(columns)))
        .update();
  }

  private static final String DIFFERENCES =
      """
      select
        c.code, coalesce(k.measure, r.measure)::text as measure, coalesce(sum(k.delta), 0) as kept, coalesce(sum(r.delta), 0) as recounted
      from (
        select context_id, measure, key1, key2, day, sum(delta) as delta
        from milestone.v_tally
        where cut = '%1$s'
        group by context_id, measure, key1, key2, day
      ) k
      full join (
        %2$s
      ) r
        on r.context_id = k.context_id and r.measure = k.measure and r.key1 = k.key1 and r.key2 = k.key2 and r.day = k.day
      join milestone.v_context c on c.id = coalesce(k.context_id, r.context_id)
      where coalesce(k.delta, 0) <> coalesce(r.delta, 0)
      group by c.code, coalesce(k.measure, r.measure)
      order by c.code, coalesce(k.measure, r.measure)
      """;

  private List<Difference> differences(String cut, String recount) {
    return jdbc.sql(DIFFERENCES.formatted(cut, recount))
        .query((row, number) ->
            new Difference(
                "roll-up " + cut,
                row.getString("code"),
                row.getString("measure"),
                row.getLong("kept"),
                row.getLong("recounted")))
        .list();
  }

  private static final String TIMES =
      """
      with point as not materialized (
        select e.run_id, e.part_id, p.measure, %1$s, p.at, e.withdrawn_at
        from enrolment.v_enrolment e
        cross join lateral (
          values
            ('TIMES_SELECTED'::milestone.measure, e.selected_at), ('TIMES_PAID', e.paid_at), ('TIMES_STARTED', e.started_at),
            ('TIMES_COMPLETED', e.completed_at)
        ) p (measure, at)
        where p.at < coalesce(e.withdrawn_at, 'infinity')
      )
      select run_id, part_id, measure, %1$s, (at at time zone interval '8 hours')::date as day, count(*) as delta
      from point
      group by run_id, part_id, measure, %1$s, (at at time zone interval '8 hours')::date
      union all
      select run_id, part_id, measure, %1$s, (withdrawn_at at time zone interval '8 hours')::date, -count(*)
      from point
      where withdrawn_at is not null
      group by run_id, part_id, measure, %1$s, (withdrawn_at at time zone interval '8 hours')::date
      """;

  private static final String LINES =
      """
      select
        context_id, measure, coalesce(area_id, 0) as key1, %1$s as key2, (at at time zone interval '8 hours')::date as day, sum(delta) as delta
      from milestone.v_milestone
      group by context_id, measure, coalesce(area_id, 0), %1$s, (at at time zone interval '8 hours')::date
      """;

  private static final String LINES_AND_TIMES =
      LINES
          + """
          union all
          select c.context_id, t.measure, coalesce(area_id, 0), %1$s, t.day, sum(t.delta)
          from pg_temp.recount_times t
          join milestone.v_part_context c using (run_id, part_id)
          group by c.context_id, t.measure, coalesce(area_id, 0), %1$s, t.day
          %2$s
          """;

  private static final String TIMES_OF_COURSES =
      """
      select c.context_id, t.measure, t.course_id as key1, 0 as key2, t.day, sum(t.delta) as delta
      from pg_temp.recount_course_times t
      join milestone.v_part_context c using (run_id, part_id)
      group by c.context_id, t.measure, t.course_id, t.day
      """;

  private static final String PIECES =
      """
      union all
      select c.context_id, d.measure::milestone.measure, %1$s, 0, d.on_day, sum(d.count)
      from learning.v_daily_count d
      join milestone.v_part_context c on c.run_id = d.run_id and c.part_id = d.part_id
      group by c.context_id, d.measure, %1$s, d.on_day
      """;
}
