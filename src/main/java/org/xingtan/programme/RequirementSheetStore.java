package org.xingtan.programme;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xingtan.intake.Merges;
import org.xingtan.intake.PlainIntake;
import org.xingtan.intake.Problem;

@Repository
class RequirementSheetStore implements PlainIntake.Rules {

  static final String EXPORT =
      """
      select r.code as programme, t.valid_from, t.valid_until, t.category, t.credit_hours, t.note
      from programme.requirement t
      join programme.programme r on r.id = t.programme_id
      order by r.code collate "C", t.category collate "C", t.valid_from
      """;

  private final JdbcClient jdbc;
  private final Merges merges;

  RequirementSheetStore(JdbcClient jdbc, Merges merges) {
    this.jdbc = jdbc;
    this.merges = merges;
  }

  @Override
  public List<Problem> problems(boolean complete, int limit) {
    return Problem.first(
        limit,
        merges.checkRanges(RequirementSheet.MERGE, complete, limit, "programme_id", "category"),
        negativeHours(limit));
  }

  private List<Problem> negativeHours(int limit) {
    return jdbc.sql(
            """
            select s.row_number, 'credit_hours' as mend, 'number_negative' as reason, array[s.credit_hours::text] as arguments
            from pg_temp.stage_requirements s
            where s.credit_hours < 0
            order by s.row_number
            limit :limit
            """)
        .param("limit", limit)
        .query(Problem::read)
        .list();
  }
}
