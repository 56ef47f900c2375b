package org.xingtan.programme;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Codes under which files name programmes, parts, periods and runs.
@Repository
class ProgrammeLookupStore {

  private final JdbcClient jdbc;

  ProgrammeLookupStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Map<String, Integer> programmes() {
    return codes(
        """
        select code, id
        from programme.programme
        """);
  }

  Map<String, Integer> parts() {
    return codes(
        """
        select r.code || '/' || t.code, t.id
        from programme.part t
        join programme.programme r on r.id = t.programme_id
        """);
  }

  Map<String, Integer> periods() {
    return codes(
        """
        select code, id
        from programme.period
        """);
  }

  Map<String, Integer> runs() {
    return codes(
        """
        select p.code || '/' || r.code, t.id
        from programme.run t
        join programme.period p on p.id = t.period_id
        join programme.programme r on r.id = t.programme_id
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
