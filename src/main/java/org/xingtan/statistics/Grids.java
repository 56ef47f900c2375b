package org.xingtan.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.xingtan.statistics.StatisticsTable.Column;
import org.xingtan.statistics.StatisticsTable.Kind;
import org.xingtan.statistics.StatisticsTable.Row;
import org.xingtan.statistics.StatisticsTable.RowKind;
import org.xingtan.web.Words;

/// Lays a table out for the page: merged headings, links, styles.
record Grids(Words words, Printing printing) {

  Grid of(StatisticsTable table) {
    List<Grid.Heading> upper = new ArrayList<>();
    List<Grid.Heading> lower = new ArrayList<>();
    boolean grouped =
        table.columns().stream().anyMatch(column -> column.definition().group() != null);
    int place = 0;
    while (place < table.columns().size()) {
      int width = width(table.columns(), place);
      Bilingual group = table.columns().get(place).definition().group();
      if (group == null) {
        upper.add(heading(table, place, grouped ? 2 : 1));
      } else {
        upper.add(new Grid.Heading(group.in(words), width, 1, null, null));
        lower.addAll(headings(table, place, place + width));
      }
      place += width;
    }
    String corner = words.of("statistics.corner." + table.cut());
    return new Grid(corner, upper, lower, lines(table), table.columns().size());
  }

  private List<Grid.Heading> headings(StatisticsTable table, int from, int until) {
    return IntStream.range(from, until).mapToObj(place -> heading(table, place, 1)).toList();
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

  private Grid.Heading heading(StatisticsTable table, int place, int height) {
    Column column = table.columns().get(place);
    String text = column.definition().heading().in(words);
    if (!table.cut().ofPeople()) {
      return new Grid.Heading(text, 1, height, null, null);
    }
    TableRequest.Sort sort = table.request().sort();
    boolean sorted = sort != null && sort.column().equals(column.code());
    boolean descending = sort == null || !sorted || !sort.descending();
    return new Grid.Heading(
        text,
        1,
        height,
        TableAddress.of(
            table.request().page(1).sorted(new TableRequest.Sort(column.code(), descending))),
        !sorted ? null : sort != null && sort.descending() ? "descending" : "ascending");
  }

  private List<Grid.Line> lines(StatisticsTable table) {
    List<Grid.Line> lines = new ArrayList<>();
    TableAddress.OfCells addresses = TableAddress.OfCells.of(table.request());
    @Nullable Bilingual before = null;
    for (Row row : table.rows()) {
      Bilingual group = row.group();
      String heading = group == null || group.equals(before) ? null : group.in(words);
      before = group;
      List<Grid.Box> boxes = new ArrayList<>();
      for (int place = 0; place < table.columns().size(); place++) {
        boxes.add(box(table, row, place, addresses));
      }
      lines.add(new Grid.Line(row.label().in(words), heading, style(row.kind()), boxes));
    }
    return lines;
  }

  private static String style(RowKind kind) {
    return switch (kind) {
      case TOTAL -> "total";
      case SUBTOTAL -> "subtotal";
      case NONE -> "without";
      case BODY -> "body";
    };
  }

  private Grid.Box box(StatisticsTable table, Row row, int place, TableAddress.OfCells addresses) {
    Cell cell = row.cells().get(place);
    String text = printing.text(cell, words.chinese());
    boolean opens = row.indicators().get(place) != null;
    boolean textual = table.columns().get(place).kind() == Kind.TEXT;
    if (!opens || cell instanceof Cell.NotRecorded) {
      return new Grid.Box(text, textual ? "words" : "number", null, null, false);
    }
    String column = table.columns().get(place).code();
    return new Grid.Box(
        text,
        "number",
        addresses.cell(row.code(), column, ""),
        addresses.cell(row.code(), column, "/brief"),
        cell instanceof Cell.Rate rate && rate.overHundred());
  }
}
