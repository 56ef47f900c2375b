package org.xingtan.selection;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Counts taken seats from the enrolments themselves.
@Repository
class PoolCountStore {
  private static final String TOUCHED =
      """
      select s.id
      from enrolment.v_section s
      where s.run_id in (
        select run_id
        from pg_temp.touched_run
        union
        select run_id
        from pg_temp.touched_member
      )
      """;

  private static final String OF_TEACHER =
      """
      select section_id
      from enrolment.v_enrolment
      where teacher_id = :teacher
      """;

  private static final String COUNT =
      """
      with standing as (
        select e.section_id, coalesce(s.area_id, e.area_id) as area_id, coalesce(s.school_id, e.school_id) as school_id, count(*) as seats
        from enrolment.v_enrolment e
        left join selection.seat s
          on s.teacher_id = e.teacher_id and s.run_id = e.run_id and s.course_id = e.course_id and s.attempt = e.attempt
        where e.withdrawn_at is null
          and e.section_id in (
            select section_id
            from selection.pool
          )
          and e.section_id in (%s)
        group by e.section_id, coalesce(s.area_id, e.area_id), coalesce(s.school_id, e.school_id)
      )
      select p.section_id, p.level, p.unit_id, p.taken, coalesce(sum(c.seats), 0)::integer as counted
      from selection.pool p
      left join standing c
        on c.section_id = p.section_id
        and (p.level = 'SECTION' or p.level = 'AREA' and c.area_id = p.unit_id or p.level = 'SCHOOL' and c.school_id = p.unit_id)
      where p.section_id in (%s)
      group by p.section_id, p.level, p.unit_id, p.taken
      """;

  private final JdbcClient jdbc;

  PoolCountStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void lockTouched() {
    lock(TOUCHED, Map.of());
  }

  void countTouched() {
    count(TOUCHED, Map.of());
  }

  void lockSectionsOf(int teacher) {
    lock(OF_TEACHER, Map.of("teacher", teacher));
  }

  void countSectionsOf(int teacher) {
    count(OF_TEACHER, Map.of("teacher", teacher));
  }

  /// In the order in which everybody locks sections.
  private void lock(String sections, Map<String, Integer> parameters) {
    jdbc.sql(
            """
            select section_id
            from selection.pool
            where level = 'SECTION'
              and section_id in (%s)
            order by section_id
            for update
            """
                .formatted(sections))
        .params(parameters)
        .query((row, number) -> row.getInt("section_id"))
        .list();
  }

  private void count(String sections, Map<String, Integer> parameters) {
    jdbc.sql(
            """
            update selection.pool p
            set taken = n.counted
            from (%s) n
            where p.section_id = n.section_id
              and p.level = n.level
              and p.unit_id = n.unit_id
              and p.taken <> n.counted
            """
                .formatted(COUNT.formatted(sections, sections)))
        .params(parameters)
        .update();
  }

  /// Counters that differ from the enrolments, in words; for tests and for the operator.
  List<String> differences() {
    String all = "select id from enrolment.v_section";
    return jdbc.sql(
            """
            select n.section_id || ' ' || n.level || ' ' || n.unit_id || ': kept ' || n.taken || ', counted ' || n.counted as difference
            from (%s) n
            where n.taken <> n.counted
            order by 1
            """
                .formatted(COUNT.formatted(all, all)))
        .query((row, number) -> row.getString("difference"))
        .list();
  }
}
