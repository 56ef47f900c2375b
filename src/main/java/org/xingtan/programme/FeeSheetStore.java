package org.xingtan.programme;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xingtan.intake.PlainIntake;
import org.xingtan.intake.Problem;

@Repository
class FeeSheetStore implements PlainIntake.Rules {
  static final String EXPORT =
      """
      select p.code as period, r.code as programme, t.basis, t.yuan, t.payer, t.refund, t.pay_within_hours::integer
      from programme.fee_rule t
      join programme.run u on u.id = t.run_id
      join programme.period p on p.id = u.period_id
      join programme.programme r on r.id = u.programme_id
      order by p.code collate "C", r.code collate "C"
      """;

  private final JdbcClient jdbc;

  FeeSheetStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Problem> problems(boolean complete, int limit) {
    return jdbc.sql(
            """
            select
              s.row_number, case when s.pay_within_hours not between 1 and 9999 then 'pay_within_hours' else 'yuan' end as mend,
              'fee_unsound' as reason, array[s.basis] as arguments
            from pg_temp.stage_fees s
            where (s.yuan is not null) <> (s.basis in ('HOURS', 'PERIOD'))
              or s.yuan <= 0
              or s.pay_within_hours not between 1 and 9999
            order by s.row_number
            limit :limit
            """)
        .param("limit", limit)
        .query(Problem::read)
        .list();
  }
}
