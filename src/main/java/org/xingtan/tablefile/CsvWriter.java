package org.xingtan.tablefile;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/// Writes tables, one below the other, for people who open them in an office program: UTF-8 with the mark by which such programs know it,
/// and an apostrophe before what they would take for a formula. The header leaves at once: whoever waits for many rows sees that they come.
public final class CsvWriter implements TableWriter {
  private final Writer out;
  private boolean begun;
  private boolean rowBegun;

  public CsvWriter(OutputStream out) {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }

  @Override
  public void begin(String name, String... header) throws IOException {
    out.write(begun ? "\r\n" : "\uFEFF");
    begun = true;
    for (String cell : header) {
      text(cell);
    }
    endRow();
    out.flush();
  }

  @Override
  public void text(String value) throws IOException {
    if (rowBegun) {
      out.write(',');
    }
    rowBegun = true;
    boolean formula = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0;
    String safe = formula ? "'" + value : value;
    out.write(needsQuotes(safe) ? '"' + safe.replace("\"", "\"\"") + '"' : safe);
  }

  /// By hand: this is asked of every cell of files with millions.
  private static boolean needsQuotes(String value) {
    for (int place = 0; place < value.length(); place++) {
      char c = value.charAt(place);
      if (c == ',' || c == '"' || c == '\n' || c == '\r') {
        return true;
      }
    }
    return false;
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

  @Override
  public void end() throws IOException {
    out.flush();
  }

  @Override
  public void close() throws IOException {
    out.flush();
  }
}
