package org.xingtan.enrolment;

import java.sql.Types;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SectionSeatStore {
  private final JdbcClient jdbc;

  SectionSeatStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  SectionSeats.Of of(int section) {
    return jdbc.sql(
            """
            select run_id, code, capacity
            from enrolment.section
            where id = :section
            """)
        .param("section", section)
        .query((row, number) ->
            new SectionSeats.Of(
                row.getInt("run_id"),
                row.getString("code"),
                row.getObject("capacity", Integer.class)))
        .single();
  }

  void set(int section, @Nullable Integer seats) {
    jdbc.sql(
            """
            update enrolment.section
            set capacity = :seats
            where id = :section
            """)
        .param("section", section)
        .param("seats", seats, Types.INTEGER)
        .update();
  }
}
