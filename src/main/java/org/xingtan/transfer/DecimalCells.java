package org.xingtan.transfer;

import org.jspecify.annotations.Nullable;
import org.xingtan.tablefile.Row;

/// Cells of exact decimal numbers.
final class DecimalCells implements CellReader {

  private static final int MOST_DIGITS = 18;

  private final byte[] digits = new byte[MOST_DIGITS];
  private int count;
  private int point;

  @Override
  public void empty(CopyRows out) {
    out.empty();
  }

  @Override
  public @Nullable Fault read(Row row, int cell, CopyRows out) {
    byte first = row.bytes()[row.start(cell)];
    boolean signed = first == '-' || first == '+';
    if (!take(row.bytes(), row.start(cell) + (signed ? 1 : 0), row.end(cell))) {
      return Fault.of("not_a_number", row.text(cell));
    }
    out.decimal(digits, count, point < 0 ? 0 : count - point, first == '-');
    return null;
  }

  /// Takes the digits and remembers where the point was; false when there is anything else.
  private boolean take(byte[] bytes, int start, int end) {
    count = 0;
    point = -1;
    for (int at = start; at < end; at++) {
      byte b = bytes[at];
      if (b == '.' && point < 0) {
        point = count;
      } else if (b >= '0' && b <= '9' && count < MOST_DIGITS) {
        digits[count++] = b;
      } else {
        return false;
      }
    }
    return count > 0;
  }
}
