package org.xingtan.selection;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xingtan.intake.PlainIntake;
import org.xingtan.intake.Problem;

@Repository
class RuleSheetStore implements PlainIntake.Rules {
  static final String EXPORT =
      """
      select
        r.period_code as period, r.programme_code as programme, t.audience, t.fit, t.repeats, t.again, t.waiting, t.school, t.payment_hours,
        t.withdraw_until
      from selection.rule t
      join programme.v_run r on r.id = t.run_id
      order by r.period_code collate "C", r.programme_code collate "C"
      """;

  private final JdbcClient jdbc;

  RuleSheetStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Problem> problems(boolean complete, int limit) {
    return jdbc.sql(
            """
            select
              s.row_number, 'payment_hours' as mend, 'payment_hours_unsound' as reason, array[s.payment_hours::text] as arguments
            from pg_temp.stage_selection_rules s
            where s.payment_hours not between 1 and 9999
            order by s.row_number
            limit :limit
            """)
        .param("limit", limit)
        .query(Problem::read)
        .list();
  }
}
