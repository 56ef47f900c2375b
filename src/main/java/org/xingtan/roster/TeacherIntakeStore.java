package org.xingtan.roster;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xingtan.intake.Problem;

@Repository
class TeacherIntakeStore {

  static final String EXPORT =
      """
      select number as teacher, name, sex, identity_kind, identity_cipher as identity_number, mobile_cipher as mobile
      from roster.teacher
      order by number collate "C"
      """;

  private final JdbcClient jdbc;

  TeacherIntakeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Problem> malformedNumbers(int limit) {
    return found(
        """
        select s.row_number, 'teacher' as mend, 'teacher_number_not_thirteen_digits' as reason, array[s.teacher] as arguments
        from pg_temp.stage_teachers s
        where s.teacher !~ '^[0-9]{13}$'
        order by s.row_number
        limit :limit
        """,
        limit);
  }

  List<Problem> identitiesDoubled(int limit) {
    return found(
        """
        select d.row_number, 'identity_number' as mend, 'identity_doubled' as reason, array[d.first::text] as arguments
        from (
          select s.row_number, min(s.row_number) over (partition by s.identity_number_hash) as first
          from pg_temp.stage_teachers s
        ) d
        where d.row_number > d.first
        order by d.row_number
        limit :limit
        """,
        limit);
  }

  /// Stored persons keep their number even when a complete sheet drops them: they leave only after all sheets were applied.
  List<Problem> identitiesHeldByOthers(int limit) {
    return found(
        """
        select s.row_number, 'identity_number' as mend, 'identity_held' as reason, array[t.number] as arguments
        from pg_temp.stage_teachers s
        join roster.teacher t on t.identity_hash = s.identity_number_hash
        where t.number <> s.teacher
        order by s.row_number
        limit :limit
        """,
        limit);
  }

  private List<Problem> found(String query, int limit) {
    return jdbc.sql(query).param("limit", limit).query(Problem::read).list();
  }
}
