package org.xingtan.learning;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xingtan.intake.PlainIntake;
import org.xingtan.intake.Problem;

@Repository
class DailyCountSheetStore implements PlainIntake.Rules {

  static final String EXPORT =
      """
      select
        r.period_code as period, r.programme_code as programme, p.code as part, t.measure, a.code as area, c.code as course, t.on_day, t.count
      from learning.daily_count t
      join programme.v_run r on r.id = t.run_id
      join programme.v_part p on p.id = t.part_id
      left join roster.v_area a on a.id = t.area_id
      left join catalogue.v_course c on c.id = t.course_id
      order by
        r.period_code collate "C", r.programme_code collate "C", p.code collate "C", t.measure collate "C", a.code collate "C" nulls first,
        c.code collate "C" nulls first, t.on_day
      """;

  private final JdbcClient jdbc;

  DailyCountSheetStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Problem> problems(boolean complete, int limit) {
    return Problem.first(limit, outsidePeriod(limit), negative(limit));
  }

  private List<Problem> outsidePeriod(int limit) {
    return found(
        """
        select
          s.row_number, 'on_day' as mend, 'day_outside_period' as reason,
          array[s.on_day::text, s.period, r.begins_on::text, r.ends_on::text] as arguments
        from pg_temp.stage_daily_counts s
        join programme.v_run r on r.id = s.run_id
        where s.on_day not between r.begins_on and r.ends_on
        order by s.row_number
        limit :limit
        """,
        limit);
  }

  private List<Problem> negative(int limit) {
    return found(
        """
        select s.row_number, 'count' as mend, 'number_negative' as reason, array[s.count::text] as arguments
        from pg_temp.stage_daily_counts s
        where s.count < 0
        order by s.row_number
        limit :limit
        """,
        limit);
  }

  private List<Problem> found(String query, int limit) {
    return jdbc.sql(query).param("limit", limit).query(Problem::read).list();
  }
}
