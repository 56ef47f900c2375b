package org.xingtan.bulletin;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class BoundFigureStore {
  private final JdbcClient jdbc;

  BoundFigureStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<BoundFigure> of(int issue) {
    return jdbc.sql(
            """
            select number, reference, seen
            from bulletin.bound_figure
            where issue_id = :issue
            order by number
            """)
        .param("issue", issue)
        .query((row, place) ->
            new BoundFigure(
                row.getInt("number"), row.getString("reference"), row.getString("seen")))
        .list();
  }

  /// Numbers are never given twice, not even after a figure was taken out.
  int nextNumber(int issue) {
    return jdbc.sql(
            """
            update bulletin.issue
            set next_figure = next_figure + 1
            where id = :issue
            returning next_figure - 1 as number
            """)
        .param("issue", issue)
        .query((row, place) -> row.getInt("number"))
        .single();
  }

  void insert(int issue, BoundFigure figure) {
    jdbc.sql(
            """
            insert into bulletin.bound_figure (issue_id, number, reference, seen)
            values (:issue, :number, :reference, :seen)
            """)
        .param("issue", issue)
        .param("number", figure.number())
        .param("reference", figure.reference())
        .param("seen", figure.seen())
        .update();
  }

  boolean update(int issue, BoundFigure figure) {
    return jdbc.sql(
                """
                update bulletin.bound_figure
                set reference = :reference, seen = ''
                where issue_id = :issue
                  and number = :number
                """)
            .param("issue", issue)
            .param("number", figure.number())
            .param("reference", figure.reference())
            .update()
        == 1;
  }

  void seen(int issue, int number, String value) {
    jdbc.sql(
            "update bulletin.bound_figure set seen = :value where issue_id = :issue and number = :number")
        .param("value", value)
        .param("issue", issue)
        .param("number", number)
        .update();
  }
}
