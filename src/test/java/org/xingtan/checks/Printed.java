package org.xingtan.checks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xingtan.printed.ComparedTable;
import org.xingtan.printed.ComparedTable.Cell;
import org.xingtan.printed.ComparedTable.Column;
import org.xingtan.printed.ComparedTable.Row;
import org.xingtan.printed.ComparedTable.Source;
import org.xingtan.printed.Counted;
import org.xingtan.printed.Figure;
import org.xingtan.printed.PrintedText;

/// Builds a table beside its print, cell by cell, for tests.
final class Printed {
  static final LocalDate DAY = LocalDate.of(2017, 11, 27);

  private final Source source;
  private final Map<String, Column> columns = new LinkedHashMap<>();
  private final Map<String, Row.Kind> rows = new LinkedHashMap<>();
  private final Map<String, Map<String, Cell>> cells = new HashMap<>();

  private Printed(Source source) {
    this.source = source;
  }

  static Printed table(String code) {
    return table("BULLETIN", code, "1702", DAY);
  }

  static Printed table(@Nullable String publication, String code, String period, LocalDate asOf) {
    return new Printed(new Source(publication, code, period, asOf));
  }

  Printed part(String code) {
    return row(code, Row.Kind.PART);
  }

  Printed total() {
    return row("TOTAL", Row.Kind.TOTAL);
  }

  Printed none() {
    return row("NONE", Row.Kind.NONE);
  }

  Printed single(String code) {
    return row(code, Row.Kind.SINGLE);
  }

  private Printed row(String code, Row.Kind kind) {
    rows.put(code, kind);
    return this;
  }

  Printed cell(String column, @Nullable String printed, Figure computed) {
    columns.putIfAbsent(column, new Column(column, column));
    String row = List.copyOf(rows.keySet()).getLast();
    cells
        .computeIfAbsent(row, _ -> new HashMap<>())
        .put(
            column, new Cell(printed == null ? null : new PrintedText(printed), computed, "/cell"));
    return this;
  }

  ComparedTable done() {
    List<Row> lines = new ArrayList<>();
    rows.forEach(
        (code, kind) -> lines.add(new Row(code, code, kind, cells.getOrDefault(code, Map.of()))));
    return new ComparedTable(
        source, source.table(), "/table", List.copyOf(columns.values()), lines);
  }

  static Figure.Count count(long count) {
    return new Figure.Count(count, null);
  }

  static Figure.Count persons(long count, String context, String measure) {
    return new Figure.Count(count, Counted.of(context, measure));
  }

  static Figure.Count persons(long count, String context, String measure, String area) {
    return new Figure.Count(
        count, Counted.of(context, measure).cutBy(Counted.Dimension.AREA, area));
  }

  static Figure.Rate rate(long numerator, long denominator) {
    return new Figure.Rate(count(numerator), count(denominator));
  }
}
