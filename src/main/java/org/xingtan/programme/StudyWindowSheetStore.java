package org.xingtan.programme;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xingtan.intake.PlainIntake;
import org.xingtan.intake.Problem;

@Repository
class StudyWindowSheetStore implements PlainIntake.Rules {

  static final String EXPORT =
      """
      select p.code as period, r.code as programme, a.code as area, t.kind as window, t.opens_at, t.closes_at, t.reason
      from programme.study_window t
      join programme.run u on u.id = t.run_id
      join programme.period p on p.id = u.period_id
      join programme.programme r on r.id = u.programme_id
      left join roster.v_area a on a.id = t.area_id
      order by p.code collate "C", r.code collate "C", t.kind collate "C", a.code collate "C" nulls first
      """;

  private final JdbcClient jdbc;

  StudyWindowSheetStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Problem> problems(boolean complete, int limit) {
    return Problem.first(limit, inverted(limit), outsidePeriod(limit));
  }

  private List<Problem> inverted(int limit) {
    return found(
        """
        select
          s.row_number, 'closes_at' as mend, 'window_inverted' as reason, array[s.closes_at::text, s.opens_at::text] as arguments
        from pg_temp.stage_windows s
        where s.closes_at <= s.opens_at
        order by s.row_number
        limit :limit
        """,
        limit);
  }

  /// Registration, selection and payment may come before the period, by a year at most; study meets it; nothing begins after it.
  private List<Problem> outsidePeriod(int limit) {
    return found(
        """
        select
          s.row_number, case when s.opens_at::date > p.ends_on then 'opens_at' else 'closes_at' end as mend,
          'window_outside_period' as reason, array[s.period, p.begins_on::text, p.ends_on::text] as arguments
        from pg_temp.stage_windows s
        join programme.run u on u.id = s.run_id
        join programme.period p on p.id = u.period_id
        where s.opens_at::date > p.ends_on
          or s.closes_at::date < p.begins_on - case when s."window" = 'STUDY' then 0 else 366 end
        order by s.row_number
        limit :limit
        """,
        limit);
  }

  private List<Problem> found(String query, int limit) {
    return jdbc.sql(query).param("limit", limit).query(Problem::read).list();
  }
}
