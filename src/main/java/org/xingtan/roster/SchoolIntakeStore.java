package org.xingtan.roster;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xingtan.intake.Problem;

@Repository
class SchoolIntakeStore {

  static final String EXPORT =
      """
      select
        t.key as school, t.name, a.code as area, t.ownership::text as ownership, t.kind, t.stages::text[] as stages, t.location,
        t.opened_on, t.closed_on
      from roster.school t
      join roster.area a on a.id = t.area_id
      order by t.key collate "C"
      """;

  private final JdbcClient jdbc;

  SchoolIntakeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Problem> keysLikeIdentifiers(int limit) {
    return found(
        """
        select s.row_number, 'school' as mend, 'school_key_like_identifier' as reason, array[s.school] as arguments
        from pg_temp.stage_schools s
        where s.school ~ '^[0-9]{10}$'
        order by s.row_number
        limit :limit
        """,
        limit);
  }

  List<Problem> closedBeforeOpening(int limit) {
    return found(
        """
        select
          s.row_number, 'closed_on' as mend, 'school_closed_before_opening' as reason,
          array[s.closed_on::text, s.opened_on::text] as arguments
        from pg_temp.stage_schools s
        where s.closed_on <= s.opened_on
        order by s.row_number
        limit :limit
        """,
        limit);
  }

  /// Everyone who ever worked in a school whose area or ownership is about to change counts elsewhere from now on.
  void noteTeachersOfMovedSchools() {
    jdbc.sql(
            """
            insert into pg_temp.touched_teacher
            select distinct e.teacher_id
            from pg_temp.stage_schools s
            join roster.school t on t.key = s.school
            join roster.employment e on e.school_id = t.id
            where (t.area_id, t.ownership::text) is distinct from (s.area_id, s.ownership)
            """)
        .update();
  }

  private List<Problem> found(String query, int limit) {
    return jdbc.sql(query).param("limit", limit).query(Problem::read).list();
  }
}
