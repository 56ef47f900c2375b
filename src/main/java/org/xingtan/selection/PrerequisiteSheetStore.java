package org.xingtan.selection;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xingtan.intake.PlainIntake;
import org.xingtan.intake.Problem;

@Repository
class PrerequisiteSheetStore implements PlainIntake.Rules {
  static final String EXPORT =
      """
      select c.code as course, n.code as needs
      from selection.prerequisite t
      join catalogue.v_course c on c.id = t.course_id
      join catalogue.v_course n on n.id = t.needs_course_id
      order by c.code collate "C", n.code collate "C"
      """;

  private final JdbcClient jdbc;

  PrerequisiteSheetStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Problem> problems(boolean complete, int limit) {
    return jdbc.sql(
            """
            select s.row_number, 'needs' as mend, 'course_needs_itself' as reason, array[s.course] as arguments
            from pg_temp.stage_prerequisites s
            where s.course_id = s.needs_course_id
            order by s.row_number
            limit :limit
            """)
        .param("limit", limit)
        .query(Problem::read)
        .list();
  }
}
