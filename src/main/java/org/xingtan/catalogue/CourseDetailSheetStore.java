package org.xingtan.catalogue;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xingtan.intake.PlainIntake;
import org.xingtan.intake.Problem;

@Repository
class CourseDetailSheetStore implements PlainIntake.Rules {
  static final String EXPORT =
      """
      select
        t.code as course, nullif(t.introduction, '') as introduction, t.form, t.content_address, t.version::integer, f.code as first_version,
        s.code as successor
      from catalogue.course t
      left join catalogue.course f on f.id = t.first_version_id
      left join catalogue.course s on s.id = t.successor_id
      where t.introduction <> ''
        or t.form <> 'SELF'
        or num_nonnulls(t.content_address, t.first_version_id, t.successor_id) > 0
      order by t.code collate "C"
      """;

  private final JdbcClient jdbc;

  CourseDetailSheetStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Problem> problems(boolean complete, int limit) {
    return jdbc.sql(
            """
            select s.row_number, c.mend, c.reason, array[s.course] as arguments
            from pg_temp.stage_course_details s
            cross join lateral (
              values
                (s.content_address !~ '^https?://', 'content_address', 'course_address_unsound'),
                (s.version < 1 or (s.first_version_id is null) <> (s.version = 1), 'version', 'course_version_unsound'),
                (s.successor_id = s.course_id, 'successor', 'course_succeeds_itself')
            ) c (wrong, mend, reason)
            where c.wrong
            order by s.row_number
            limit :limit
            """)
        .param("limit", limit)
        .query(Problem::read)
        .list();
  }
}
