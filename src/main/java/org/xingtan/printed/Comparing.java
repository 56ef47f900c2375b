package org.xingtan.printed;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xingtan.printed.ComparedTable.Cell;
import org.xingtan.printed.ComparedTable.Column;
import org.xingtan.printed.ComparedTable.Row;
import org.xingtan.printed.ComparedTable.Source;
import org.xingtan.printed.PrintedStore.Spot;
import org.xingtan.statistics.Bilingual;
import org.xingtan.statistics.CountedSet;
import org.xingtan.statistics.Cut;
import org.xingtan.statistics.IndicatorDefinition;
import org.xingtan.statistics.StatisticsTable;
import org.xingtan.statistics.TableAddress;
import org.xingtan.web.Words;

/// Lays the printed figures of one table over the computed table.
record Comparing(Words words, Map<Spot, PrintedText> printed) {

  ComparedTable of(Source source, StatisticsTable table) {
    List<Row> rows =
        Stream.concat(table.rows().stream().map(row -> row(table, row)), unknownRows(known(table)))
            .toList();
    List<Column> columns =
        Stream.concat(
                table.columns().stream().map(this::column),
                unknownColumns(
                    table.columns().stream()
                        .map(StatisticsTable.Column::code)
                        .collect(Collectors.toSet())))
            .toList();
    return new ComparedTable(
        source, table.title(words.chinese()), TableAddress.of(table.request()), columns, rows);
  }

  /// Printed, but no table computes it.
  ComparedTable unknown(Source source) {
    return new ComparedTable(
        source,
        source.table(),
        null,
        unknownColumns(Set.of()).toList(),
        unknownRows(Set.of()).toList());
  }

  private Column column(StatisticsTable.Column column) {
    Bilingual group = column.definition().group();
    String heading = column.definition().heading().in(words);
    return new Column(column.code(), group == null ? heading : group.in(words) + " · " + heading);
  }

  private Row row(StatisticsTable table, StatisticsTable.Row row) {
    Map<String, Cell> cells = new LinkedHashMap<>();
    for (int place = 0; place < table.columns().size(); place++) {
      String column = table.columns().get(place).code();
      cells.put(
          column,
          new Cell(
              printed.get(new Spot(row.code(), column)),
              figure(table, row, place),
              TableAddress.cell(table.request(), row.code(), column)));
    }
    cells.putAll(unknownCells(row.code(), cells.keySet()));
    return new Row(row.code(), row.label().in(words), kind(table, row), cells);
  }

  private static Row.Kind kind(StatisticsTable table, StatisticsTable.Row row) {
    return switch (row.kind()) {
      case BODY -> table.definition().layout().total() ? Row.Kind.PART : Row.Kind.SINGLE;
      case SUBTOTAL -> Row.Kind.SUBTOTAL;
      case NONE -> Row.Kind.NONE;
      case TOTAL -> Row.Kind.TOTAL;
    };
  }

  private Figure figure(StatisticsTable table, StatisticsTable.Row row, int place) {
    IndicatorDefinition indicator = row.indicators().get(place);
    return switch (row.cells().get(place)) {
      case org.xingtan.statistics.Cell.Count count when count.decimals() > 0 -> {
        String text = count.value().stripTrailingZeros().toPlainString();
        yield new Figure.Words(text, text);
      }
      case org.xingtan.statistics.Cell.Count count ->
          new Figure.Count(
              count.unscaled(),
              indicator == null ? null : counted(table, row, indicator.numerator()));
      case org.xingtan.statistics.Cell.Rate rate when indicator != null ->
          new Figure.Rate(
              new Figure.Count(rate.numerator(), counted(table, row, indicator.numerator())),
              new Figure.Count(rate.denominator(), counted(table, row, indicator.denominator())));
      case org.xingtan.statistics.Cell.Rate rate ->
          new Figure.Rate(
              new Figure.Count(rate.numerator(), null), new Figure.Count(rate.denominator(), null));
      case org.xingtan.statistics.Cell.Text text ->
          new Figure.Words(text.text().in(words), text.text().chinese());
      case org.xingtan.statistics.Cell.NotRecorded _ -> new Figure.Absent();
    };
  }

  private static @Nullable Counted counted(
      StatisticsTable table, StatisticsTable.Row row, @Nullable CountedSet set) {
    if (set == null || row.kind() == StatisticsTable.RowKind.SUBTOTAL) {
      return null;
    }
    CountedSet.Narrowing narrowing = set.narrowing();
    Counted counted = new Counted(set.context(), set.measure().name(), kind(narrowing), List.of());
    String ownership = narrowing.ownership();
    if (ownership != null) {
      counted = counted.cutBy(Counted.Dimension.OWNERSHIP, ownership);
    }
    boolean whole = row.kind() == StatisticsTable.RowKind.TOTAL || !ofPeople(table.cut());
    return whole
        ? counted
        : counted.cutBy(Counted.Dimension.valueOf(table.cut().name()), row.code());
  }

  /// Two sets of one measure that are narrowed otherwise, such as two bands of pass rates, are two points.
  static String kind(CountedSet.Narrowing narrowing) {
    Stream<String> bounds =
        Stream.concat(
            Stream.ofNullable(narrowing.atLeast()).map(bound -> "≥" + bound),
            Stream.ofNullable(narrowing.below()).map(bound -> "<" + bound));
    Stream<String> named =
        Stream.concat(Stream.ofNullable(narrowing.kind()), narrowing.subjects().stream());
    return Stream.concat(named, bounds).collect(Collectors.joining(" "));
  }

  private static boolean ofPeople(Cut cut) {
    return cut != Cut.COMMUNITY && cut != Cut.INDICATOR;
  }

  private static Set<String> known(StatisticsTable table) {
    return table.rows().stream().map(StatisticsTable.Row::code).collect(Collectors.toSet());
  }

  private Stream<Row> unknownRows(Set<String> known) {
    return codes(printed.keySet().stream().map(Spot::row), known)
        .map(code -> new Row(code, code, Row.Kind.SINGLE, unknownCells(code, Set.of())));
  }

  private Stream<Column> unknownColumns(Set<String> known) {
    return codes(printed.keySet().stream().map(Spot::column), known)
        .map(code -> new Column(code, code));
  }

  private static Stream<String> codes(Stream<String> all, Set<String> known) {
    Set<String> codes = new LinkedHashSet<>(all.sorted().toList());
    codes.removeAll(known);
    return codes.stream();
  }

  private Map<String, Cell> unknownCells(String row, Set<String> known) {
    Map<String, Cell> cells = new HashMap<>();
    printed.forEach((spot, text) -> {
      if (spot.row().equals(row) && !known.contains(spot.column())) {
        cells.put(spot.column(), new Cell(text, new Figure.Absent(), null));
      }
    });
    return cells;
  }
}
