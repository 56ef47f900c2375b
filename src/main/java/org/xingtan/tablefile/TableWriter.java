package org.xingtan.tablefile;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/// Writes tables row by row. Cells are given one after another as text; who calls keeps the number of cells in step with the header.
public interface TableWriter extends Closeable {

  /// Begins a table with its header row.
  void begin(String name, String... header) throws IOException;

  /// Appends a cell of text; empty text is an absent value.
  void text(String value) throws IOException;

  /// Appends a cell given as UTF-8 bytes.
  void bytes(byte[] utf8, int start, int end) throws IOException;

  /// A whole row of text.
  default void row(List<String> cells) throws IOException {
    for (String cell : cells) {
      text(cell);
    }
    endRow();
  }

  /// Ends the row.
  void endRow() throws IOException;

  /// Ends the table.
  void end() throws IOException;
}
