package org.xingtan.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.xingtan.intake.Column;
import org.xingtan.intake.Sheet;
import org.xingtan.tablefile.Row;
import org.xingtan.tablefile.RowReader;
import org.xingtan.transfer.Heading;
import org.xingtan.transfer.SheetTables;

/// Heading and first rows of a table, for matching its columns.
///
/// @param samples the first rows, cell by cell
record FirstRows(Sheet sheet, List<String> header, List<List<String>> samples) {

  private static final int ROWS = 3;

  static FirstRows of(SheetTables chosen) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    try (RowReader reader = chosen.tables().getFirst().open().rows()) {
      while (rows.size() <= ROWS && reader.next()) {
        rows.add(cells(reader.row()));
      }
    }
    List<String> header = rows.isEmpty() ? List.of() : rows.removeFirst();
    return new FirstRows(chosen.sheet(), header, rows);
  }

  /// The columns that the headings mean by themselves; empty where none is meant.
  Map<String, String> meant() {
    Map<String, String> meant = new LinkedHashMap<>();
    for (String heading : header) {
      Column column = Heading.meantBy(heading, sheet);
      meant.put(heading, column == null ? "" : column.name());
    }
    return meant;
  }

  /// Values of a column, numbers that could be personal ones masked.
  String shown(int cell) {
    return String.join(
        " · ",
        samples.stream()
            .filter(row -> cell < row.size() && !row.get(cell).isEmpty())
            .map(row -> masked(row.get(cell)))
            .toList());
  }

  private static String masked(String value) {
    return value.replaceAll("([0-9A-Z]{3})[0-9]{4,}([0-9Xx]{4})", "$1****$2");
  }

  private static List<String> cells(Row row) {
    return IntStream.range(0, row.cells()).mapToObj(row::text).toList();
  }
}
