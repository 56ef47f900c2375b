package org.xingtan.learning;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PieceStore {
  private final JdbcClient jdbc;

  PieceStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  boolean touched() {
    return jdbc.sql("select exists (select from pg_temp.touched_daily_count)")
        .query((row, number) -> row.getBoolean(1))
        .single();
  }

  private static final String LAY_OUT_DIFFERENCE =
      """
      create temp table count_cell on commit drop as
      select p.context_id, p.measure, p.cut, p.key1, p.key2, p.day, p.delta
      from learning.v_piece_cell p
      where p.run_id in (
        select run_id
        from pg_temp.touched_daily_count
      )
      union all
      select t.context_id, t.measure, t.cut, t.key1, t.key2, t.day, -t.delta
      from milestone.v_tally t
      where t.measure >= 'SIGN_IN'
        and t.context_id in (
          select c.context_id
          from milestone.v_part_context c
          join pg_temp.touched_daily_count d on d.run_id = c.run_id
        )
      """;

  void layOutDifference() {
    jdbc.sql(LAY_OUT_DIFFERENCE).update();
  }
}
