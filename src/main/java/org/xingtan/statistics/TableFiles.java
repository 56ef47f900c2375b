package org.xingtan.statistics;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xingtan.statistics.StatisticsTable.Column;
import org.xingtan.statistics.StatisticsTable.Row;
import org.xingtan.tablefile.CsvWriter;
import org.xingtan.tablefile.TableWriter;
import org.xingtan.web.Words;
import tools.jackson.databind.json.JsonMapper;

/// Writes a table as a file.
@Component
class TableFiles {
  private final JsonMapper json;

  TableFiles(JsonMapper json) {
    this.json = json;
  }

  void write(Format format, StatisticsTable table, Printing printing, Words words, OutputStream out)
      throws IOException {
    switch (format) {
      case XLSX -> new TableSheet(words, printing).write(table, out);
      case CSV -> csv(table, printing, words, out);
      case JSON ->
          out.write(
              json.writerWithDefaultPrettyPrinter()
                  .writeValueAsBytes(new TableJson(words).of(table)));
    }
  }

  static String name(TableRequest request, Format format) {
    return request.table()
        + "-"
        + request.period()
        + "-"
        + request.asOf().text().replace(":", "")
        + "."
        + format.ending();
  }

  /// One line a row; beside every rate its two counts.
  private static void csv(StatisticsTable table, Printing printing, Words words, OutputStream out)
      throws IOException {
    TableWriter csv = new CsvWriter(out);
    csv.begin(table.request().table(), csvHeader(table).toArray(String[]::new));
    for (Row row : table.rows()) {
      List<String> line = new ArrayList<>(List.of(row.code(), row.label().in(words)));
      for (int place = 0; place < row.cells().size(); place++) {
        Cell cell = row.cells().get(place);
        line.add(printing.text(cell, words.chinese()));
        if (hasCounts(table.columns().get(place))) {
          line.addAll(counts(cell));
        }
      }
      csv.row(line);
    }
    csv.end();
  }

  private static List<String> csvHeader(StatisticsTable table) {
    List<String> header = new ArrayList<>(List.of("row", "label"));
    for (Column column : table.columns()) {
      header.add(column.code());
      if (hasCounts(column)) {
        header.add(column.code() + "_numerator");
        header.add(column.code() + "_denominator");
      }
    }
    return header;
  }

  private static boolean hasCounts(Column column) {
    return column.kind() == StatisticsTable.Kind.RATE
        || column.kind() == StatisticsTable.Kind.BY_ROW;
  }

  private static List<String> counts(Cell cell) {
    return switch (cell) {
      case Cell.Rate rate ->
          List.of(Long.toString(rate.numerator()), Long.toString(rate.denominator()));
      case Cell.Count _, Cell.Text _, Cell.NotRecorded _ -> List.of("", "");
    };
  }
}
