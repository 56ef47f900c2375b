package org.xingtan.tablefile;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/// Writes each table as sheets of one workbook, all cells as text so that Excel changes none. A table longer than a sheet goes on in
/// sheets called NAME.2, NAME.3, which the reading side takes as one table again.
public final class WorkbookWriter implements TableWriter {

  /// Rows of a sheet, the header included.
  public static final int LONGEST_SHEET = 1_048_576;

  private static final int FLUSH_EVERY = 1_000;

  private final Workbook workbook;
  private @Nullable Worksheet sheet;
  private String name = "";
  private String[] header = {};
  private int sheets;
  private int row;
  private int column;

  public WorkbookWriter(OutputStream out) {
    workbook = new Workbook(out, "Xingtan", "1.0");
  }

  @Override
  public void begin(String name, String... header) throws IOException {
    this.name = name;
    this.header = header;
    sheets = 0;
    beginSheet();
  }

  @Override
  public void text(String value) {
    if (!value.isEmpty() && sheet != null) {
      sheet.inlineString(row, column, value);
    }
    column++;
  }

  @Override
  public void bytes(byte[] utf8, int start, int end) {
    text(new String(utf8, start, end - start, StandardCharsets.UTF_8));
  }

  @Override
  public void endRow() throws IOException {
    column = 0;
    row++;
    if (row == LONGEST_SHEET) {
      end();
      beginSheet();
    } else if (row % FLUSH_EVERY == 0 && sheet != null) {
      sheet.flush();
    }
  }

  @Override
  public void end() throws IOException {
    if (sheet != null) {
      sheet.finish();
      sheet = null;
    }
  }

  @Override
  public void close() throws IOException {
    workbook.finish();
    workbook.close();
  }

  private void beginSheet() throws IOException {
    sheets++;
    sheet = workbook.newWorksheet(sheets == 1 ? name : name + "." + sheets);
    sheet.freezePane(0, 1);
    row = 0;
    column = 0;
    for (String cell : header) {
      text(cell);
    }
    endRow();
  }
}
