package org.xingtan.transfer;

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
    byte first = row.bytes()[row.start(cell)];
    boolean signed = first == '-' || first == '+';
    long value = magnitude(row.bytes(), row.start(cell) + (signed ? 1 : 0), row.end(cell));
    if (value < 0 || value > Integer.MAX_VALUE) {
      return Fault.of("not_an_integer", row.text(cell));
    }
    out.integer((int) (first == '-' ? -value : value));
    return null;
  }

  /// The number that the digits make, or -1.
  private static long magnitude(byte[] bytes, int start, int end) {
    if (start == end || end - start > MOST_DIGITS) {
      return -1;
    }
    long value = 0;
    for (int at = start; at < end; at++) {
      if (bytes[at] < '0' || bytes[at] > '9') {
        return -1;
      }
      value = value * 10 + bytes[at] - '0';
    }
    return value;
  }
}
