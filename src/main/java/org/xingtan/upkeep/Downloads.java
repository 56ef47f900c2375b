package org.xingtan.upkeep;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.xingtan.tablefile.TableWriter;
import org.xingtan.tablefile.WorkbookWriter;
import org.xingtan.web.PlainTable;

/// A table as a workbook.
final class Downloads {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private Downloads() {}

  static void send(PlainTable table, String name, HttpServletResponse response) throws IOException {
    response.setContentType(XLSX);
    response.setHeader(
        "Content-Disposition",
        ContentDisposition.attachment().filename(name + ".xlsx").build().toString());
    try (TableWriter writer = new WorkbookWriter(response.getOutputStream())) {
      writer.begin(name, table.heads().toArray(String[]::new));
      for (PlainTable.Row row : table.rows()) {
        for (PlainTable.Cell cell :
            Stream.concat(Stream.of(row.head()), row.cells().stream()).toList()) {
          writer.text(cell.text());
        }
        writer.endRow();
      }
      writer.end();
    }
  }
}
