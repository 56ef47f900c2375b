package org.xingtan.roster;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Codes under which files name areas, subjects, schools, teachers and head counts.
@Repository
class RosterLookupStore {

  private final JdbcClient jdbc;

  RosterLookupStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Map<String, Integer> areas() {
    return codes(
        """
        select code, id
        from roster.area
        union
        select name, id
        from roster.area
        union
        select short_name, id
        from roster.area
        """);
  }

  Map<String, Integer> subjects() {
    return codes(
        """
        select code, id
        from roster.subject
        union
        select name, id
        from roster.subject
        union
        select alias, subject_id
        from roster.subject_alias
        """);
  }

  Map<String, Integer> schools() {
    return codes(
        """
        select key, id
        from roster.school
        union all
        select identifier, school_id
        from roster.school_identifier
        """);
  }

  Map<String, Integer> teachers() {
    return codes(
        """
        select number, id
        from roster.teacher
        """);
  }

  Map<String, Integer> headCounts() {
    return codes(
        """
        select code, id
        from roster.head_count
        """);
  }

  private Map<String, Integer> codes(String query) {
    var codes = new HashMap<String, Integer>();
    jdbc.sql(query)
        .query(row -> {
          codes.put(row.getString(1), row.getInt(2));
        });
    return codes;
  }
}
