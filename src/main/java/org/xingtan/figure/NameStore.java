package org.xingtan.figure;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xingtan.figure.FigureReference.Name;

/// Names of what figures speak of.
@Repository
class NameStore {
  private final JdbcClient jdbc;

  NameStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Named(Name.Kind kind, String code, String name, String shortName) {}

  /// All of them: a few dozen.
  List<Named> all() {
    return jdbc.sql(
            """
            select 'AREA' as kind, area.code, area.name, area.short_name
            from roster.v_area area
            union all
            select 'SUBJECT', subject.code, subject.name, subject.name
            from roster.v_subject subject
            union all
            select 'PROGRAMME', training.code, training.name, training.short_name
            from programme.v_programme training
            union all
            select 'PERIOD', period.code, period.name, period.code
            from programme.v_period period
            """)
        .query((row, number) ->
            new Named(
                Name.Kind.valueOf(row.getString("kind")),
                row.getString("code"),
                row.getString("name"),
                row.getString("short_name")))
        .list();
  }
}
