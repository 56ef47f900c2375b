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
    return compare("SCHOOL", "coalesce(school_id, 0)", false);
  }

  private List<Difference> compare(String cut, String key2, boolean withPieces) {
    String pieces = withPieces ? PIECES.formatted("coalesce(area_id, 0)") : "";
    return differences(
        cut,
        """
        select
          context_id, measure, coalesce(area_id, 0) as key1, %1$s as key2, (at at time zone 'Asia/Shanghai')::date as day, sum(delta) as delta
        from milestone.v_milestone
        group by context_id, measure, coalesce(area_id, 0), %1$s, (at at time zone 'Asia/Shanghai')::date
        union all
        select
          c.context_id, t.measure, coalesce(area_id, 0), %1$s, (t.at at time zone 'Asia/Shanghai')::date, sum(t.delta)
        %2$s
        group by c.context_id, t.measure, coalesce(area_id, 0), %1$s, (t.at at time zone 'Asia/Shanghai')::date
        %3$s
        """
            .formatted(key2, TIMES, pieces));
  }

  List<Difference> byCourse() {
    return differences(
        "COURSE",
        """
        select
          c.context_id, t.measure, e.course_id as key1, 0 as key2, (t.at at time zone 'Asia/Shanghai')::date as day, sum(t.delta) as delta
        %1$s
        group by c.context_id, t.measure, e.course_id, (t.at at time zone 'Asia/Shanghai')::date
        %2$s
        """
            .formatted(TIMES, PIECES.formatted("coalesce(course_id, 0)")));
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

  /// Withdrawn before something happened, it never counted.
  private static final String TIMES =
      """
      from enrolment.v_enrolment e
      join milestone.v_part_context c on c.run_id = e.run_id and c.part_id = e.part_id
      cross join lateral (
        values
          ('TIMES_SELECTED'::milestone.measure, e.selected_at), ('TIMES_PAID', e.paid_at), ('TIMES_STARTED', e.started_at),
          ('TIMES_COMPLETED', e.completed_at)
      ) p (measure, reached_at)
      cross join lateral (
        select p.measure, p.reached_at as at, 1 as delta
        where p.reached_at < coalesce(e.withdrawn_at, 'infinity')
        union all
        select p.measure, e.withdrawn_at, -1
        where p.reached_at < e.withdrawn_at
      ) t\
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
