package org.xingtan.statistics;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How far the roll-ups have come.
@Repository
class PositionStore {
  private final JdbcClient jdbc;

  PositionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Two that are equal were read while no counted fact was committed.
  record Position(long changes, long pending) {}

  Position current() {
    return jdbc.sql(
            """
            select position.changes, position.pending
            from milestone.v_position position
            """)
        .query((row, number) -> new Position(row.getLong(1), row.getLong(2)))
        .single();
  }
}
