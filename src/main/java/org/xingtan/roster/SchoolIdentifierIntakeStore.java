package org.xingtan.roster;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xingtan.intake.Problem;

@Repository
class SchoolIdentifierIntakeStore {

  static final String EXPORT =
      """
      select c.key as school, t.identifier, t.valid_from, t.valid_until
      from roster.school_identifier t
      join roster.school c on c.id = t.school_id
      order by c.key collate "C", t.valid_from, t.identifier collate "C"
      """;

  private final JdbcClient jdbc;

  SchoolIdentifierIntakeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Problem> malformed(int limit) {
    return jdbc.sql(
            """
            select s.row_number, 'identifier' as mend, 'identifier_not_ten_digits' as reason, array[s.identifier] as arguments
            from pg_temp.stage_school_identifiers s
            where s.identifier !~ '^[0-9]{10}$'
            order by s.row_number
            limit :limit
            """)
        .param("limit", limit)
        .query(Problem::read)
        .list();
  }

  /// An identifier belongs to one school for good.
  List<Problem> reused(boolean complete, int limit) {
    return jdbc.sql(
            """
            with known as (
              select school_id, identifier
              from pg_temp.stage_school_identifiers
              union
              select school_id, identifier
              from roster.school_identifier
              where not :complete
            )
            select distinct on (s.row_number)
              s.row_number, 'identifier' as mend, 'identifier_reused' as reason, array[s.identifier, c.key] as arguments
            from pg_temp.stage_school_identifiers s
            join known k on k.identifier = s.identifier and k.school_id <> s.school_id
            join roster.school c on c.id = k.school_id
            order by s.row_number, c.key
            limit :limit
            """)
        .param("complete", complete)
        .param("limit", limit)
        .query(Problem::read)
        .list();
  }
}
