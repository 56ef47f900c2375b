package org.xingtan.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xingtan.intake.PlainIntake;
import org.xingtan.intake.Problem;

@Repository
class CourseSheetStore implements PlainIntake.Rules {

  static final String EXPORT =
      """
      select
        t.code as course, t.title, t.category, b.code as subject, t.stages::text[] as stages, t.credit_hours, t.provider, t.price_yuan,
        t.offered_from, t.retired_on
      from catalogue.course t
      left join roster.v_subject b on b.id = t.subject_id
      order by t.id
      """;

  private final JdbcClient jdbc;

  CourseSheetStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Problem> problems(boolean complete, int limit) {
    return Problem.first(limit, retiredBeforeOffered(limit), negative(limit));
  }

  private List<Problem> retiredBeforeOffered(int limit) {
    return found(
        """
        select
          s.row_number, 'retired_on' as mend, 'course_retired_before_offered' as reason,
          array[s.retired_on::text, s.offered_from::text] as arguments
        from pg_temp.stage_courses s
        where s.retired_on <= s.offered_from
        order by s.row_number
        limit :limit
        """,
        limit);
  }

  private List<Problem> negative(int limit) {
    return found(
        """
        select
          s.row_number, case when s.credit_hours < 0 then 'credit_hours' else 'price_yuan' end as mend, 'number_negative' as reason,
          array[least(s.credit_hours, s.price_yuan)::text] as arguments
        from pg_temp.stage_courses s
        where s.credit_hours < 0
          or s.price_yuan < 0
        order by s.row_number
        limit :limit
        """,
        limit);
  }

  Map<String, Integer> codes() {
    var codes = new HashMap<String, Integer>();
    jdbc.sql(
            """
            select code, id
            from catalogue.course
            """)
        .query(row -> {
          codes.put(row.getString(1), row.getInt(2));
        });
    return codes;
  }

  private List<Problem> found(String query, int limit) {
    return jdbc.sql(query).param("limit", limit).query(Problem::read).list();
  }
}
