package org.xingtan.bulletin;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LateFactStore {
  private final JdbcClient jdbc;

  LateFactStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Recorded(int joined, int left) {}

  /// Lines of a point that were recorded after an instant.
  Recorded since(String context, String measure, Instant instant) {
    return jdbc.sql(
            """
            select count(*) filter (where line.delta > 0) as joined, count(*) filter (where line.delta < 0) as went
            from milestone.v_milestone line
            where line.context_id = (select context.id from milestone.v_context context where context.code = :context)
              and line.measure::text = :measure
              and line.recorded_at > :instant
            """)
        .param("context", context)
        .param("measure", measure)
        .param("instant", instant.atOffset(UTC))
        .query((row, number) -> new Recorded(row.getInt("joined"), row.getInt("went")))
        .single();
  }
}
