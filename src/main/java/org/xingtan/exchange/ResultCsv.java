package org.xingtan.exchange;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.xingtan.tablefile.TableWriter;

/// A result as one CSV that Excel opens with a double click: byte order mark, its tables below each other, every cell quoted, and a
/// cell that begins like a formula written so that it is taken for text.
final class ResultCsv implements TableWriter {

  private final Writer out;
  private boolean rowBegun;

  ResultCsv(OutputStream out) throws IOException {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    this.out.write("\uFEFF");
  }

  @Override
  public void begin(String name, String... header) throws IOException {
    for (String cell : header) {
      text(cell);
    }
    endRow();
  }

  @Override
  public void text(String value) throws IOException {
    String safe = value.matches("(?s)[=+\\-@].*") ? "'" + value : value;
    out.write((rowBegun ? ",\"" : "\"") + safe.replace("\"", "\"\"") + "\"");
    rowBegun = true;
  }

  @Override
  public void bytes(byte[] utf8, int start, int end) throws IOException {
    text(new String(utf8, start, end - start, StandardCharsets.UTF_8));
  }

  @Override
  public void endRow() throws IOException {
    out.write("\r\n");
    rowBegun = false;
  }

  /// An empty line stands between two tables.
  @Override
  public void end() throws IOException {
    endRow();
  }

  @Override
  public void close() throws IOException {
    out.flush();
  }
}
