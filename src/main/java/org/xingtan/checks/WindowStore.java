package org.xingtan.checks;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xingtan.time.CityTime;

/// Windows that were still open after a day.
@Repository
class WindowStore {
  private final JdbcClient jdbc;

  WindowStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Evidence.OpenWindow> assessment(String assessment, LocalDate asOf) {
    return jdbc.sql(
            """
            select a.name as area, coalesce(w.extended_until, w.closes_on) as last_day
            from assessment.v_area_window w
            join assessment.v_assessment s on s.id = w.assessment_id
            join roster.v_area a on a.id = w.area_id
            where s.code = :assessment
              and coalesce(w.extended_until, w.closes_on) > :as_of
            order by a.ordinal
            """)
        .param("assessment", assessment)
        .param("as_of", asOf)
        .query((row, number) ->
            new Evidence.OpenWindow(
                row.getString("area"), row.getObject("last_day", LocalDate.class)))
        .list();
  }

  /// Study windows of a run; `last_day` is the day on which the window closes.
  List<Evidence.OpenWindow> study(String run, LocalDate asOf) {
    return jdbc.sql(
            """
            select
              coalesce(a.name, '') as area,
              ((w.closes_at - interval '1 microsecond') at time zone 'Asia/Shanghai')::date as last_day
            from programme.v_study_window w
            join programme.v_run r on r.id = w.run_id
            left join roster.v_area a on a.id = w.area_id
            where r.programme_code || '/' || r.period_code = :run
              and w.kind = 'STUDY'
              and w.opens_at < :until
              and w.closes_at > :until
            order by a.ordinal nulls first
            """)
        .param("run", run)
        .param("until", CityTime.endOf(asOf).atOffset(ZoneOffset.UTC))
        .query((row, number) ->
            new Evidence.OpenWindow(
                row.getString("area"), row.getObject("last_day", LocalDate.class)))
        .list();
  }
}
