package org.xingtan.programme;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xingtan.intake.PlainIntake;
import org.xingtan.intake.Problem;

@Repository
class ProgrammeSheetStore implements PlainIntake.Rules {

  static final String EXPORT =
      """
      select t.code as programme, t.name, t.short_name, t.begins_on, t.ends_on, h.code as head_count
      from programme.programme t
      left join roster.v_head_count h on h.id = t.head_count_id
      order by t.id
      """;

  private final JdbcClient jdbc;

  ProgrammeSheetStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Problem> problems(boolean complete, int limit) {
    return jdbc.sql(
            """
            select
              s.row_number, 'ends_on' as mend, 'ends_before_begins' as reason, array[s.ends_on::text, s.begins_on::text] as arguments
            from pg_temp.stage_programmes s
            where s.ends_on < s.begins_on
            order by s.row_number
            limit :limit
            """)
        .param("limit", limit)
        .query(Problem::read)
        .list();
  }
}
