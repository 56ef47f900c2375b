package org.xingtan.statistics;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.xingtan.statistics.StatisticsTable.Row;
import org.xingtan.statistics.StatisticsTable.RowKind;
import org.xingtan.web.Words;

/// A table as an office sheet: title, as-of date at the right, merged headings, bold total, notes.
final class TableSheet {
  private final Words words;
  private final Printing printing;

  TableSheet(Words words, Printing printing) {
    this.words = words;
    this.printing = printing;
  }

  void write(StatisticsTable table, OutputStream out) throws IOException {
    Grid grid = new Grids(words, printing).of(table);
    try (Workbook workbook = new Workbook(out, "Xingtan", "1.0")) {
      Worksheet sheet = workbook.newWorksheet(table.definition().code());
      int next = headings(sheet, table, grid);
      @Nullable Bilingual group = null;
      for (Row row : table.rows()) {
        Bilingual its = row.group();
        if (its != null && !its.equals(group)) {
          wide(sheet, next++, grid, its.in(words));
          group = its;
        }
        line(sheet, next++, row);
      }
      for (String note : new Notes(words).under(table)) {
        wide(sheet, next++, grid, note);
      }
    }
  }

  private static void wide(Worksheet sheet, int row, Grid grid, String text) {
    sheet.range(row, 0, row, grid.columns()).merge();
    sheet.inlineString(row, 0, text);
    sheet.style(row, 0).wrapText(true).set();
  }

  private int headings(Worksheet sheet, StatisticsTable table, Grid grid) {
    title(sheet, table, grid.columns());
    int bottom = 1 + grid.headRows();
    sheet.inlineString(2, 0, grid.corner());
    if (bottom > 2) {
      sheet.range(2, 0, bottom, 0).merge();
    }
    headingRow(sheet, 2, grid.upper(), bottom);
    if (!grid.lower().isEmpty()) {
      lowerRow(sheet, grid);
    }
    dress(sheet, grid.columns(), bottom);
    return bottom + 1;
  }

  private void title(Worksheet sheet, StatisticsTable table, int last) {
    sheet.inlineString(
        0, 0, TablePages.number(table.definition(), words) + " " + table.title(words.chinese()));
    sheet.range(0, 0, 0, last).merge();
    sheet.style(0, 0).bold().fontSize(14).horizontalAlignment("center").set();
    sheet.inlineString(1, 0, new Notes(words).asOf(table.request().asOf()));
    sheet.range(1, 0, 1, last).merge();
    sheet.style(1, 0).horizontalAlignment("right").set();
  }

  private static void dress(Worksheet sheet, int last, int bottom) {
    sheet
        .range(2, 0, bottom, last)
        .style()
        .bold()
        .horizontalAlignment("center")
        .verticalAlignment("center")
        .borderStyle(BorderStyle.THIN)
        .wrapText(true)
        .set();
    sheet.width(0, 24);
    for (int column = 1; column <= last; column++) {
      sheet.width(column, 14);
    }
    sheet.freezePane(1, bottom + 1);
  }

  private static void headingRow(
      Worksheet sheet, int row, List<Grid.Heading> headings, int bottom) {
    int column = 1;
    for (Grid.Heading heading : headings) {
      sheet.inlineString(row, column, heading.text());
      int lastRow = heading.height() > 1 ? bottom : row;
      if (heading.width() > 1 || lastRow > row) {
        sheet.range(row, column, lastRow, column + heading.width() - 1).merge();
      }
      column += heading.width();
    }
  }

  private static void lowerRow(Worksheet sheet, Grid grid) {
    int column = 1;
    int next = 0;
    for (Grid.Heading heading : grid.upper()) {
      boolean group = heading.height() == 1;
      for (int inner = 0; inner < heading.width() && group; inner++) {
        sheet.inlineString(3, column + inner, grid.lower().get(next++).text());
      }
      column += heading.width();
    }
  }

  private void line(Worksheet sheet, int at, Row row) {
    sheet.inlineString(at, 0, row.label().in(words));
    int last = row.cells().size();
    for (int place = 0; place < last; place++) {
      value(sheet, at, place + 1, row.cells().get(place));
    }
    var style = sheet.range(at, 0, at, last).style().borderStyle(BorderStyle.THIN);
    (row.kind() == RowKind.TOTAL ? style.bold() : style).set();
  }

  /// Counts and rates are numbers, so that an office can go on counting; a rate printed as the papers did is words.
  private void value(Worksheet sheet, int row, int column, Cell cell) {
    switch (cell) {
      case Cell.Count count -> sheet.value(row, column, count.value());
      case Cell.Rate rate
          when rate.denominator() > 0 && !(printing.capped() && rate.overHundred()) -> {
        sheet.value(
            row,
            column,
            BigDecimal.valueOf(rate.numerator())
                .divide(BigDecimal.valueOf(rate.denominator()), 12, RoundingMode.HALF_UP));
        sheet.style(row, column).format("0.00%").set();
      }
      case Cell.Rate _, Cell.Text _, Cell.NotRecorded _ -> {
        sheet.inlineString(row, column, printing.text(cell, words.chinese()));
        sheet.style(row, column).horizontalAlignment("right").set();
      }
    }
  }
}
