package org.xingtan.referencecity;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/// Writes printed_figures.csv: every cell as the two papers print it, right or wrong, so that the
/// check report can set print beside count.
final class PrintedFigures {

  static final String KEY_FIGURES = "period-key-figures";

  private final Figures figures;
  private final CsvFile file;

  PrintedFigures(Figures figures, CsvFile file) {
    this.figures = figures;
    this.file = file;
  }

  static void write(Path folder, Figures figures) throws IOException {
    String header = "publication,table,period,as_of,row,column,printed";
    try (var file = new CsvFile(folder, "printed_figures", header)) {
      var printed = new PrintedFigures(figures, file);
      new PrintedBulletin(figures, printed).write();
      new PrintedSummary(figures, printed).write();
    }
  }

  /// One publication's cells of one table and day.
  record Place(String publication, String table, String period, int day) {}

  void cell(Place place, String row, String column, String printed) throws IOException {
    file.text(place.publication).text(place.table).text(place.period).day(place.day);
    file.text(row).text(column).text(printed).end();
  }

  /// A row of key figures, from the figure of this name.
  void scalar(Place place, String row, String figure) throws IOException {
    cell(place, row, "value", Integer.toString(figures.scalar(figure)));
  }

  void rate(Place place, String row, int numerator, int denominator) throws IOException {
    cell(place, row, "value", rate(numerator, denominator));
  }

  /// Columns of a printed table as they are; those ending in `_printed` are rates.
  void columns(Place place, String code, Map<String, String> row, String... columns)
      throws IOException {
    for (String column : columns) {
      cell(place, code, column.replace("_printed", ""), Figures.cell(row, column));
    }
  }

  static String area(Map<String, String> row) {
    String name = Figures.cell(row, "area");
    return Figures.isTotal(name) ? "TOTAL" : Area.named(name).code;
  }

  private static String rate(int numerator, int denominator) {
    long hundredths = (20_000L * numerator + denominator) / (2L * denominator);
    return "%d.%02d%%".formatted(hundredths / 100, hundredths % 100);
  }
}
