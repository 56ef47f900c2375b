package org.xingtan.exchange;

import org.jspecify.annotations.Nullable;
import org.xingtan.tablefile.Row;

/// Cells of exact decimal numbers.
final class DecimalCells implements CellReader {

  private static final int MOST_DIGITS = 18;

  private final byte[] digits = new byte[MOST_DIGITS];

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
    int count = 0;
    int point = -1;
    for (; at < row.end(cell); at++) {
      byte b = bytes[at];
      if (b == '.' && point < 0) {
        point = count;
      } else if (b >= '0' && b <= '9' && count < MOST_DIGITS) {
        digits[count++] = b;
      } else {
        return Fault.of("not_a_number", row.text(cell));
      }
    }
    if (count == 0) {
      return Fault.of("not_a_number", row.text(cell));
    }
    out.decimal(digits, count, point < 0 ? 0 : count - point, negative);
    return null;
  }
}
