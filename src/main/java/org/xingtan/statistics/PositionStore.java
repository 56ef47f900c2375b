package org.xingtan.statistics;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How far the roll-ups and the outline have come.
@Repository
class PositionStore {
  private final JdbcClient jdbc;

  PositionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Position(Facts facts, Outline outline) {}

  /// Two that are equal were read while no counted fact was committed.
  record Facts(long changes, long pending) {}

  /// Two that are equal were read while no area, subject, school, programme, period, course, section or post on duty was changed.
  record Outline(long changes) {}

  Position current() {
    return jdbc.sql(
            """
            select position.changes, position.pending, outline.changes
            from milestone.v_position position
            cross join roster.v_outline outline
            """)
        .query((row, number) ->
            new Position(new Facts(row.getLong(1), row.getLong(2)), new Outline(row.getLong(3))))
        .single();
  }
}
