package org.xingtan.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xingtan.figure.FigureReference.Choice;
import org.xingtan.figure.FigureReference.RowCondition;
import org.xingtan.figure.FigureValue.Why;
import org.xingtan.statistics.StatisticsTable;
import org.xingtan.statistics.StatisticsTable.Row;
import org.xingtan.statistics.StatisticsTable.RowKind;
import org.xingtan.web.Words;

/// Chooses rows of a table and puts them in the order of their true values, whatever is printed of them.
///
/// @param column of the reference; absent for a sentence in the order of the table
record RowChoice(StatisticsTable table, @Nullable String column, Choice choice, Words words) {
  sealed interface Outcome permits Chosen, Gap {}

  record Chosen(List<Row> rows) implements Outcome {}

  Outcome choose() {
    Optional<Gap> gap = firstGap();
    if (gap.isPresent()) {
      return gap.get();
    }
    List<Row> rows = new ArrayList<>(table.rows());
    rows.removeIf(row -> row.kind() != RowKind.BODY || !passes(row));
    if (choice.order() != Choice.Order.TABLE && column != null) {
      rows.removeIf(row -> number(row, column).isEmpty());
      rows.sort(order(column));
    }
    return new Chosen(most(rows));
  }

  Optional<FigureNumber> number(Row row) {
    return column == null ? Optional.empty() : number(row, column);
  }

  private Optional<FigureNumber> number(Row row, String wanted) {
    return FigureNumber.of(row.cells().get(table.place(wanted)));
  }

  /// What has no value has no place in an order. Equals stay as in the table.
  private Comparator<Row> order(String by) {
    Comparator<Row> smallest = Comparator.comparing(row -> number(row, by).orElseThrow());
    return choice.order() == Choice.Order.LARGEST ? smallest.reversed() : smallest;
  }

  /// Whoever equals the last one is named too: a list does not choose among equals.
  private List<Row> most(List<Row> rows) {
    Integer most = choice.most();
    if (most == null || most >= rows.size()) {
      return List.copyOf(rows);
    }
    int end = most;
    while (column != null
        && end < rows.size()
        && choice.order() != Choice.Order.TABLE
        && equal(number(rows.get(end)), number(rows.get(most - 1)))) {
      end++;
    }
    return List.copyOf(rows.subList(0, end));
  }

  private static boolean equal(Optional<FigureNumber> one, Optional<FigureNumber> other) {
    return one.isPresent() && other.isPresent() && one.get().compareTo(other.get()) == 0;
  }

  private boolean passes(Row row) {
    return choice.conditions().stream().allMatch(condition -> passes(row, condition));
  }

  private boolean passes(Row row, RowCondition condition) {
    Optional<FigureNumber> number = number(row, column(condition));
    Optional<FigureNumber> limit = limit(condition);
    return number.isPresent()
        && limit.isPresent()
        && condition.comparison().holds(number.get().compareTo(limit.get()));
  }

  private Optional<FigureNumber> limit(RowCondition condition) {
    return switch (condition.limit()) {
      case Limit.Number number ->
          Optional.of(FigureNumber.of(number.value(), FigureNumber.Kind.COUNT));
      case Limit.Percent percent -> Optional.of(FigureNumber.percent(percent.value()));
      case Limit.OfRow of -> table.row(of.row()).flatMap(row -> number(row, column(condition)));
    };
  }

  private String column(RowCondition condition) {
    String own = condition.column();
    return own != null ? own : String.valueOf(column);
  }

  private Optional<Gap> firstGap() {
    List<String> columns = new ArrayList<>();
    if (column != null) {
      columns.add(column);
    }
    choice.conditions().forEach(condition -> columns.add(column(condition)));
    return columns.stream()
        .filter(wanted -> table.place(wanted) < 0)
        .map(wanted -> gap(Why.COLUMN, "column", wanted))
        .findFirst()
        .or(() -> choice.conditions().stream().flatMap(one -> gap(one).stream()).findFirst())
        .or(this::mixed);
  }

  /// Rows of different units have no order.
  private Optional<Gap> mixed() {
    if (column == null || choice.order() == Choice.Order.TABLE) {
      return Optional.empty();
    }
    int place = table.place(column);
    long units =
        table.rows().stream()
            .filter(row -> row.kind() == RowKind.BODY)
            .flatMap(row -> Stream.ofNullable(row.indicators().get(place)))
            .map(indicator -> indicator.rate() + " " + indicator.unit())
            .distinct()
            .count();
    return units > 1 ? Optional.of(gap(Why.UNITS, "mixed", column)) : Optional.empty();
  }

  /// Counts are compared with numbers, rates with percentages, and a row with one that exists.
  private Optional<Gap> gap(RowCondition condition) {
    String wanted = column(condition);
    return switch (condition.limit()) {
      case Limit.OfRow of when table.row(of.row()).isEmpty() ->
          Optional.of(gap(Why.ROW, "row", of.row()));
      case Limit.OfRow _ -> Optional.empty();
      case Limit.Number _ when holds(wanted, FigureNumber.Kind.RATE) ->
          Optional.of(gap(Why.UNITS, "rate-without-percent", wanted));
      case Limit.Percent _ when holds(wanted, FigureNumber.Kind.COUNT) ->
          Optional.of(gap(Why.UNITS, "count-with-percent", wanted));
      case Limit.Number _, Limit.Percent _ -> Optional.empty();
    };
  }

  private boolean holds(String wanted, FigureNumber.Kind kind) {
    return table.rows().stream()
        .flatMap(row -> number(row, wanted).stream())
        .anyMatch(number -> number.kind() == kind);
  }

  private Gap gap(Why why, String key, String what) {
    return new Gap(why, words.of("figure.gap." + key, table.title(words.chinese()), what));
  }
}
