package org.xingtan.roster;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SchoolPilotIntakeStore {

  static final String EXPORT =
      """
      select c.key as school, t.pilot, t.valid_from, t.valid_until
      from roster.school_pilot t
      join roster.school c on c.id = t.school_id
      order by c.key collate "C", t.pilot collate "C", t.valid_from
      """;

  private final JdbcClient jdbc;

  SchoolPilotIntakeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Whether a person is due may hang on the pilot marks of the school.
  void noteTeachersOfRemarkedSchools(boolean complete) {
    jdbc.sql(
            """
            with remarked as (
              select coalesce(s.school_id, t.school_id) as school_id
              from pg_temp.stage_school_pilots s
              full join roster.school_pilot t
                on t.school_id = s.school_id and t.pilot = s.pilot and t.valid_from = s.valid_from
              where t.school_id is null
                or s.school_id is null and :complete
                or s.school_id is not null and t.valid_until is distinct from s.valid_until
            )
            insert into pg_temp.touched_teacher
            select distinct e.teacher_id
            from remarked r
            join roster.employment e on e.school_id = r.school_id
            """)
        .param("complete", complete)
        .update();
  }
}
