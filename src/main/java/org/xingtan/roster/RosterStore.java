package org.xingtan.roster;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RosterStore {

  private final JdbcClient jdbc;

  RosterStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Area> areas() {
    return jdbc.sql(
            """
            select id, code, name, short_name, ordinal
            from roster.area
            order by ordinal, id
            """)
        .query((row, number) ->
            new Area(
                row.getShort(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getShort(5)))
        .list();
  }

  List<Subject> subjects() {
    return jdbc.sql(
            """
            select id, code, name, ordinal
            from roster.subject
            order by ordinal, id
            """)
        .query((row, number) ->
            new Subject(row.getShort(1), row.getString(2), row.getString(3), row.getShort(4)))
        .list();
  }
}
