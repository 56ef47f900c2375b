package org.xingtan.bulletin;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.xingtan.edition.Block.Cell;
import org.xingtan.edition.Block.Row;
import org.xingtan.edition.Block.RowKind;
import org.xingtan.edition.Span;
import org.xingtan.statistics.Bilingual;
import org.xingtan.statistics.StatisticsTable;
import org.xingtan.statistics.StatisticsTable.Column;
import org.xingtan.statistics.TableWords;
import org.xingtan.web.Words;

/// A table of the statistics as rows and cells of an edition.
///
/// @param columns codes of those shown; empty for all
/// @param span what stands in a cell: given its row's and column's code and the words
record TablePrint(StatisticsTable table, List<String> columns, Words words, Spans span) {
  static final String NOTHING = "–";
  private static final int DIGITS = 2;

  interface Spans extends BiFunction<Spot, String, Span> {}

  record Spot(String row, String column) {}

  static String text(org.xingtan.statistics.Cell cell, Words words) {
    return switch (cell) {
      case org.xingtan.statistics.Cell.Count count -> count.value().toPlainString();
      case org.xingtan.statistics.Cell.Rate rate ->
          rate.percent(DIGITS).map(percent -> percent.toPlainString() + "%").orElse(NOTHING);
      case org.xingtan.statistics.Cell.Text text -> text.text().in(words);
      case org.xingtan.statistics.Cell.NotRecorded _ -> NOTHING;
    };
  }

  List<Row> header() {
    List<Column> shown = shown();
    boolean grouped = shown.stream().anyMatch(column -> column.definition().group() != null);
    List<Cell> upper = new ArrayList<>();
    List<Cell> lower = new ArrayList<>();
    upper.add(Cell.heading(corner()).spanning(1, grouped ? 2 : 1));
    int place = 0;
    while (place < shown.size()) {
      int width = width(shown, place);
      Bilingual group = shown.get(place).definition().group();
      if (group == null) {
        upper.add(heading(shown.get(place)).spanning(1, grouped ? 2 : 1));
      } else {
        upper.add(Cell.heading(group.in(words)).spanning(width, 1));
        shown.subList(place, place + width).forEach(column -> lower.add(heading(column)));
      }
      place += width;
    }
    return grouped
        ? List.of(new Row(RowKind.BODY, upper), new Row(RowKind.BODY, lower))
        : List.of(new Row(RowKind.BODY, upper));
  }

  List<Row> body() {
    List<Row> rows = new ArrayList<>();
    @Nullable Bilingual before = null;
    for (StatisticsTable.Row row : table.rows()) {
      Bilingual group = row.group();
      if (group != null && !group.equals(before)) {
        rows.add(Row.subtotal(Cell.heading(group.in(words)).spanning(shown().size() + 1, 1)));
      }
      before = group;
      rows.add(row(row));
    }
    return rows;
  }

  private Row row(StatisticsTable.Row row) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.heading(row.label().in(words)));
    for (int place = 0; place < table.columns().size(); place++) {
      Column column = table.columns().get(place);
      if (isShown(column)) {
        String text = text(row.cells().get(place), words);
        cells.add(
            column.kind() == StatisticsTable.Kind.TEXT
                ? Cell.text(text)
                : Cell.number(span.apply(new Spot(row.code(), column.code()), text)));
      }
    }
    return new Row(kind(row.kind()), cells);
  }

  private static RowKind kind(StatisticsTable.RowKind kind) {
    return switch (kind) {
      case BODY, NONE -> RowKind.BODY;
      case SUBTOTAL -> RowKind.SUBTOTAL;
      case TOTAL -> RowKind.TOTAL;
    };
  }

  private String corner() {
    return new TableWords(words).corner(table.cut());
  }

  private Cell heading(Column column) {
    return Cell.heading(column.definition().heading().in(words));
  }

  boolean isShown(Column column) {
    return columns.isEmpty() || columns.contains(column.code());
  }

  private List<Column> shown() {
    return table.columns().stream().filter(this::isShown).toList();
  }

  private static int width(List<Column> columns, int from) {
    Bilingual group = columns.get(from).definition().group();
    int until = from + 1;
    while (group != null
        && until < columns.size()
        && group.equals(columns.get(until).definition().group())) {
      until++;
    }
    return until - from;
  }
}
