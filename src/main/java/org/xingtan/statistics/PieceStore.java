package org.xingtan.statistics;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Pieces are counted by day, not one by one: their list is the list of days.
@Repository
class PieceStore {
  private final JdbcClient jdbc;

  PieceStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Day(LocalDate day, long pieces) {}

  List<Day> byDay(CountedSet set, Selection selection, AsOf asOf) {
    return jdbc.sql(
            """
            select tally.day, sum(tally.delta) as pieces
            from milestone.v_tally tally
            where tally.context_id = (select id from milestone.v_context where code = :context)
              and tally.measure = :measure::milestone.measure
              and tally.cut = 'AREA_OWNERSHIP'
              and tally.day < :before
              and (:area::integer is null or tally.key1 = :area or (:area = -2 and tally.key1 <> 0))
            group by tally.day
            having sum(tally.delta) <> 0
            order by tally.day
            """)
        .param("context", set.context())
        .param("measure", set.measure().name())
        .param("before", asOf.firstDayNotWhole())
        .param("area", selection.area())
        .query((row, number) -> new Day(row.getDate("day").toLocalDate(), row.getLong("pieces")))
        .list();
  }
}
