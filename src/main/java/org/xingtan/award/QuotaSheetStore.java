package org.xingtan.award;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xingtan.intake.PlainIntake;
import org.xingtan.intake.Problem;

@Repository
class QuotaSheetStore implements PlainIntake.Rules {

  static final String EXPORT =
      """
      select r.code as round, t.kind, t.quota
      from award.quota t
      join award.round r on r.id = t.round_id
      order by r.code collate "C", t.kind collate "C"
      """;

  private final JdbcClient jdbc;

  QuotaSheetStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Problem> problems(boolean complete, int limit) {
    return Problem.first(limit, negative(limit));
  }

  private List<Problem> negative(int limit) {
    return jdbc.sql(
            """
            select s.row_number, 'quota' as mend, 'number_negative' as reason, array[s.quota::text] as arguments
            from pg_temp.stage_award_quotas s
            where s.quota < 0
            order by s.row_number
            limit :limit
            """)
        .param("limit", limit)
        .query(Problem::read)
        .list();
  }
}
