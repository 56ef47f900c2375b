package org.xingtan.enrolment;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xingtan.intake.PlainIntake;
import org.xingtan.intake.Problem;

@Repository
class SectionSheetStore implements PlainIntake.Rules {
  static final String EXPORT =
      """
      select
        r.period_code as period, s.code as section, r.programme_code as programme, p.code as part, c.code as course, s.name, s.kind,
        a.code as area, b.code as subject, s.capacity, s.opens_on
      from enrolment.section s
      join programme.v_run r on r.id = s.run_id
      join programme.v_part p on p.id = s.part_id
      join catalogue.v_course c on c.id = s.course_id
      left join roster.v_area a on a.id = s.area_id
      left join roster.v_subject b on b.id = s.subject_id
      order by s.id
      """;

  private final JdbcClient jdbc;

  SectionSheetStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Map<String, Integer> codes() {
    return jdbc
        .sql(
            """
            select r.period_code || '/' || s.code as code, s.id
            from enrolment.section s
            join programme.v_run r on r.id = s.run_id
            """)
        .query((row, number) -> Map.entry(row.getString("code"), row.getInt("id")))
        .list()
        .stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Override
  public List<Problem> problems(boolean complete, int limit) {
    return Problem.first(
        limit, usedTwice(complete, limit), movedWhileUsed(limit), withoutSeats(limit));
  }

  private static final String USED_TWICE =
      """
      select distinct on (s.row_number)
        s.row_number, 'section' as mend, 'section_in_two_programmes' as reason, array[s.section, s.period, o.programme] as arguments
      from pg_temp.stage_sections s
      join (
        select row_number, period, section, programme, run_id
        from pg_temp.stage_sections
        union all
        select 0, r.period_code, t.code, r.programme_code, t.run_id
        from enrolment.section t
        join programme.v_run r on r.id = t.run_id
        where not :complete
      ) o on o.period = s.period and o.section = s.section and o.run_id <> s.run_id and o.row_number < s.row_number
      order by s.row_number
      limit :limit
      """;

  private List<Problem> usedTwice(boolean complete, int limit) {
    return jdbc.sql(USED_TWICE)
        .param("complete", complete)
        .param("limit", limit)
        .query(Problem::read)
        .list();
  }

  private static final String MOVED_WHILE_USED =
      """
      select
        s.row_number, case when t.part_id <> s.part_id then 'part' else 'course' end as mend, 'section_in_use' as reason,
        array[s.section] as arguments
      from pg_temp.stage_sections s
      join enrolment.section t on t.run_id = s.run_id and t.code = s.section
      where (t.part_id <> s.part_id or t.course_id <> s.course_id)
        and exists (
          select
          from enrolment.enrolment e
          where e.section_id = t.id
        )
      order by s.row_number
      limit :limit
      """;

  /// Person-times and milestones were counted under the old part and course.
  private List<Problem> movedWhileUsed(int limit) {
    return jdbc.sql(MOVED_WHILE_USED).param("limit", limit).query(Problem::read).list();
  }

  private List<Problem> withoutSeats(int limit) {
    return jdbc.sql(
            """
            select s.row_number, 'capacity' as mend, 'section_without_seats' as reason, array[s.capacity::text] as arguments
            from pg_temp.stage_sections s
            where s.capacity <= 0
            order by s.row_number
            limit :limit
            """)
        .param("limit", limit)
        .query(Problem::read)
        .list();
  }
}
