package org.xingtan.transfer;

import org.jspecify.annotations.Nullable;
import org.xingtan.tablefile.Row;
import org.xingtan.tablefile.Row.Origin;

/// Cells of text. In a column that others refer to, a number that Excel has cut to `4.40106E+17` is refused: its digits are lost.
final class TextCells implements CellReader {

  private static final int LONGEST = 4_000;
  private static final int EXACT_DIGITS = 15;

  @Override
  public void empty(CopyRows out) {
    out.empty();
  }

  @Override
  public @Nullable Fault read(Row row, int cell, CopyRows out) {
    int start = row.start(cell);
    int end = row.end(cell);
    Fault fault = faultOf(row, cell);
    if (fault == null) {
      out.slice(row.bytes(), start, end);
    }
    return fault;
  }

  static @Nullable Fault faultOf(Row row, int cell) {
    byte[] bytes = row.bytes();
    int start = row.start(cell);
    int end = row.end(cell);
    if (end - start > LONGEST) {
      return Fault.of("too_long", String.valueOf(LONGEST));
    }
    for (int at = start; at < end; at++) {
      byte b = bytes[at];
      if ((b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t') || b == 127) {
        return Fault.of("control_character");
      }
    }
    if (row.origin(cell) == Origin.NUMBER && end - start > EXACT_DIGITS) {
      return Fault.of("number_too_long", row.text(cell));
    }
    return isScientific(bytes, start, end) ? Fault.of("scientific", row.text(cell)) : null;
  }

  /// Whether the cell reads like 4.40106E+17.
  static boolean isScientific(byte[] bytes, int start, int end) {
    int at = start;
    while (at < end && ((bytes[at] >= '0' && bytes[at] <= '9') || bytes[at] == '.')) {
      at++;
    }
    if (at == start || at + 2 >= end || (bytes[at] | 32) != 'e' || bytes[at + 1] != '+') {
      return false;
    }
    for (at += 2; at < end; at++) {
      if (bytes[at] < '0' || bytes[at] > '9') {
        return false;
      }
    }
    return true;
  }
}
