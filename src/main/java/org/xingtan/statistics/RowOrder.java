package org.xingtan.statistics;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xingtan.statistics.StatisticsTable.Column;
import org.xingtan.statistics.StatisticsTable.Row;
import org.xingtan.statistics.StatisticsTable.RowKind;

/// In which order rows stand. Rates are compared as two counts: what is printed of them is never a sort key.
///
/// @param place column to sort by; negative for the rows' own order
record RowOrder(int place, boolean descending) {

  static RowOrder of(Plan plan, List<Column> columns) {
    TableRequest.Sort asked = plan.request().sort();
    String usual = plan.definition().layout().defaultSort();
    if (asked != null) {
      return new RowOrder(place(asked.column(), columns), asked.descending());
    }
    boolean usualHolds = usual != null && plan.cut() == plan.definition().usualCut();
    int place = usualHolds && usual != null ? place(usual, columns) : -1;
    return new RowOrder(place, place < 0 || columns.get(place).kind() != StatisticsTable.Kind.TEXT);
  }

  private static int place(String code, List<Column> columns) {
    return columns.stream().map(Column::code).toList().indexOf(code);
  }

  /// The same order of rows that have this column only.
  RowOrder alone() {
    return new RowOrder(0, descending);
  }

  /// Subtotal, total and those without stay at the end.
  List<Row> sort(List<Row> rows) {
    if (place < 0) {
      return rows;
    }
    List<Row> sorted = new ArrayList<>(rows);
    Comparator<Row> byCell = Comparator.comparing(row -> row.cells().get(place), order());
    sorted.sort(
        Comparator.comparingInt((Row row) -> row.kind() == RowKind.BODY ? 0 : 1)
            .thenComparing(
                (one, other) -> one.kind() == RowKind.BODY ? byCell.compare(one, other) : 0));
    return sorted;
  }

  private Comparator<Cell> order() {
    Comparator<Cell> values = descending ? comparing().reversed() : comparing();
    return Comparator.comparing((Cell cell) -> empty(cell)).thenComparing(values);
  }

  private static boolean empty(@Nullable Cell cell) {
    return cell instanceof Cell.NotRecorded
        || (cell instanceof Cell.Rate rate && rate.denominator() == 0);
  }

  private static Comparator<Cell> comparing() {
    return (one, other) ->
        switch (one) {
          case Cell.Count count when other instanceof Cell.Count to ->
              count.value().compareTo(to.value());
          case Cell.Rate rate when other instanceof Cell.Rate to ->
              product(rate.numerator(), to.denominator())
                  .compareTo(product(to.numerator(), rate.denominator()));
          case Cell.Text text when other instanceof Cell.Text to ->
              text.order().compareTo(to.order());
          case Cell.Count _, Cell.Rate _, Cell.Text _, Cell.NotRecorded _ -> 0;
        };
  }

  private static BigInteger product(long one, long other) {
    return BigInteger.valueOf(one).multiply(BigInteger.valueOf(other));
  }
}
