package org.xingtan.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xingtan.statistics.Cell;
import org.xingtan.statistics.Cut;
import org.xingtan.statistics.StatisticsTable;
import org.xingtan.statistics.StatisticsTable.Column;
import org.xingtan.statistics.StatisticsTable.Row;
import org.xingtan.statistics.StatisticsTable.RowKind;

/// One column of a table, as numbers that can be drawn.
///
/// @param place of the column
record Drawable(StatisticsTable table, Column column, int place) {
  private static final int DIGITS = 2;

  /// Columns of counts and rates; none of a table whose rows are figures of different kinds.
  static List<Drawable> of(StatisticsTable table) {
    boolean mixed = table.cut() == Cut.INDICATOR && !table.definition().layout().total();
    return table.columns().stream()
        .filter(column -> !mixed && column.kind() != StatisticsTable.Kind.TEXT)
        .map(column -> new Drawable(table, column, table.columns().indexOf(column)))
        .toList();
  }

  /// The wanted column, or the one the table is about: its first rate, or its first count.
  static Optional<Drawable> of(StatisticsTable table, @Nullable String wanted) {
    List<Drawable> all = of(table);
    if (wanted != null) {
      return all.stream().filter(one -> one.column().code().equals(wanted)).findFirst();
    }
    return all.stream().filter(Drawable::rates).findFirst().or(() -> all.stream().findFirst());
  }

  boolean rates() {
    return column.kind() == StatisticsTable.Kind.RATE;
  }

  List<Row> parts() {
    return table.rows().stream()
        .filter(row -> row.kind() == RowKind.BODY || row.kind() == RowKind.NONE)
        .filter(row -> value(row).isPresent())
        .toList();
  }

  Optional<Row> total() {
    return table.rows().stream().filter(row -> row.kind() == RowKind.TOTAL).findFirst();
  }

  /// The count, or the rate in percent; nothing where nothing can be divided or is recorded.
  Optional<BigDecimal> value(Row row) {
    return switch (row.cells().get(place)) {
      case Cell.Count count -> Optional.of(count.value());
      case Cell.Rate rate -> rate.percent(DIGITS);
      case Cell.Text _, Cell.NotRecorded _ -> Optional.empty();
    };
  }

  String text(Row row) {
    return value(row).map(this::text).orElse("–");
  }

  String text(BigDecimal value) {
    return rates()
        ? value.toPlainString() + "%"
        : String.format(Locale.ROOT, "%,d", value.longValue());
  }

  /// The two counts of a rate; empty for a count.
  String fraction(Row row) {
    return row.cells().get(place) instanceof Cell.Rate rate
        ? String.format(Locale.ROOT, "%,d / %,d", rate.numerator(), rate.denominator())
        : "";
  }
}
