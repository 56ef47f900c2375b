package org.xingtan.printed;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xingtan.intake.Problem;
import org.xingtan.printed.ComparedTable.Source;

@Repository
class PrintedStore {
  static final String EXPORT =
      """
      select
        publication,
        table_code as "table",
        period_code as "period",
        as_of,
        row_code as "row",
        column_code as "column",
        printed
      from printed.figure
      order by publication, table_code, period_code, as_of, row_code, column_code
      """;

  private static final RowMapper<Source> SOURCE =
      (row, number) ->
          new Source(
              row.getString("publication"),
              row.getString("table_code"),
              row.getString("period_code"),
              row.getObject("as_of", LocalDate.class));

  private final JdbcClient jdbc;

  PrintedStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A cell of a table by its codes.
  record Spot(String row, String column) {}

  /// The printed tables, of one publication or of all.
  List<Source> tables(String publication) {
    return jdbc.sql(
            """
            select distinct publication, table_code, period_code, as_of
            from printed.figure
            where (:publication = '' or publication = :publication)
            order by publication, as_of, period_code, table_code
            """)
        .param("publication", publication)
        .query(SOURCE)
        .list();
  }

  Map<Spot, PrintedText> figures(Source source) {
    Map<Spot, PrintedText> figures = new HashMap<>();
    jdbc.sql(
            """
            select row_code, column_code, printed
            from printed.figure
            where publication = :publication
              and table_code = :table
              and period_code = :period
              and as_of = :as_of
            order by row_code, column_code
            """)
        .param("publication", source.publication())
        .param("table", source.table())
        .param("period", source.period())
        .param("as_of", source.asOf())
        .query(row -> {
          figures.put(
              new Spot(row.getString("row_code"), row.getString("column_code")),
              new PrintedText(row.getString("printed")));
        });
    return figures;
  }

  List<Problem> unknownTables(List<String> known, int limit) {
    return jdbc.sql(
            """
            select
              i.row_number, 'table' as mend, 'printed_table_unknown' as reason,
              array[i."table", :names] as arguments
            from pg_temp.stage_printed_figures i
            where i."table" <> all (:known)
            order by i.row_number
            limit :limit
            """)
        .param("names", String.join(", ", known))
        .param("known", known.toArray(String[]::new))
        .param("limit", limit)
        .query(Problem::read)
        .list();
  }
}
