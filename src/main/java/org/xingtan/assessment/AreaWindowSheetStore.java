package org.xingtan.assessment;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xingtan.intake.PlainIntake;
import org.xingtan.intake.Problem;

@Repository
class AreaWindowSheetStore implements PlainIntake.Rules {

  static final String EXPORT =
      """
      select a.code as assessment, r.code as area, t.opens_on, t.closes_on, t.extended_until, t.reason
      from assessment.area_window t
      join assessment.assessment a on a.id = t.assessment_id
      join roster.v_area r on r.id = t.area_id
      order by a.code collate "C", r.code collate "C"
      """;

  private final JdbcClient jdbc;

  AreaWindowSheetStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Problem> problems(boolean complete, int limit) {
    return Problem.first(limit, endsBeforeBeginning(limit), extendedToTheSameDay(limit));
  }

  private List<Problem> endsBeforeBeginning(int limit) {
    return found(
        """
        select
          s.row_number, 'closes_on' as mend, 'ends_before_begins' as reason, array[s.closes_on::text, s.opens_on::text] as arguments
        from pg_temp.stage_assessment_windows s
        where s.closes_on < s.opens_on
        order by s.row_number
        limit :limit
        """,
        limit);
  }

  private List<Problem> extendedToTheSameDay(int limit) {
    return found(
        """
        select
          s.row_number, 'extended_until' as mend, 'extension_not_later' as reason,
          array[s.extended_until::text, s.closes_on::text] as arguments
        from pg_temp.stage_assessment_windows s
        where s.extended_until <= s.closes_on
        order by s.row_number
        limit :limit
        """,
        limit);
  }

  private List<Problem> found(String query, int limit) {
    return jdbc.sql(query).param("limit", limit).query(Problem::read).list();
  }
}
