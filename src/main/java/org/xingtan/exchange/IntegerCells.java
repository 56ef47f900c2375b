package org.xingtan.exchange;

import org.jspecify.annotations.Nullable;
import org.xingtan.tablefile.Row;

/// Cells of whole numbers.
final class IntegerCells implements CellReader {

  private static final int MOST_DIGITS = 10;

  @Override
  public void empty(CopyRows out) {
    out.empty();
  }

  @Override
  public @Nullable Fault read(Row row, int cell, CopyRows out) {
    byte[] bytes = row.bytes();
    int at = row.start(cell);
    boolean negative = bytes[at] == '-';
    if (negative || bytes[at] == '+') {
      at++;
    }
    int end = row.end(cell);
    if (at == end || end - at > MOST_DIGITS) {
      return Fault.of("not_an_integer", row.text(cell));
    }
    long value = 0;
    for (; at < end; at++) {
      if (bytes[at] < '0' || bytes[at] > '9') {
        return Fault.of("not_an_integer", row.text(cell));
      }
      value = value * 10 + bytes[at] - '0';
    }
    if (value > Integer.MAX_VALUE) {
      return Fault.of("not_an_integer", row.text(cell));
    }
    out.integer((int) (negative ? -value : value));
    return null;
  }
}
