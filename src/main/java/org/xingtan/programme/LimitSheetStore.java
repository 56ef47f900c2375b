package org.xingtan.programme;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xingtan.intake.PlainIntake;
import org.xingtan.intake.Problem;

@Repository
class LimitSheetStore implements PlainIntake.Rules {
  static final String EXPORT =
      """
      select p.code as period, r.code as programme, a.code as part, t.most_courses::integer, t.most_hours, t.warn_courses::integer
      from programme.selection_limit t
      join programme.run u on u.id = t.run_id
      join programme.period p on p.id = u.period_id
      join programme.programme r on r.id = u.programme_id
      left join programme.part a on a.id = t.part_id
      order by p.code collate "C", r.code collate "C", a.code collate "C" nulls first
      """;

  private final JdbcClient jdbc;

  LimitSheetStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Problem> problems(boolean complete, int limit) {
    return jdbc.sql(
            """
            select
              s.row_number, case when s.warn_courses > s.most_courses then 'warn_courses' else 'most_courses' end as mend,
              'limit_unsound' as reason, array[coalesce(s.part, s.programme)] as arguments
            from pg_temp.stage_limits s
            where num_nonnulls(s.most_courses, s.most_hours, s.warn_courses) = 0
              or least(s.most_courses, s.most_hours, s.warn_courses) <= 0
              or s.warn_courses > s.most_courses
            order by s.row_number
            limit :limit
            """)
        .param("limit", limit)
        .query(Problem::read)
        .list();
  }
}
