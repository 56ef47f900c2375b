package org.xingtan.statistics;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Comma-separated values (RFC 4180) in UTF-8 with the mark by which office programs know it.
final class CsvWriter {
  private final Writer out;

  CsvWriter(OutputStream out) throws IOException {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    this.out.write('\uFEFF');
  }

  void line(List<String> values) throws IOException {
    for (int place = 0; place < values.size(); place++) {
      if (place > 0) {
        out.write(',');
      }
      out.write(quoted(values.get(place)));
    }
    out.write("\r\n");
  }

  void finish() throws IOException {
    out.flush();
  }

  /// A value that a spreadsheet would take for a formula gets an apostrophe before it.
  private static String quoted(String value) {
    String safe =
        !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    return needsQuotes(safe) ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  private static boolean needsQuotes(String value) {
    for (int place = 0; place < value.length(); place++) {
      char c = value.charAt(place);
      if (c == ',' || c == '"' || c == '\n' || c == '\r') {
        return true;
      }
    }
    return false;
  }
}
