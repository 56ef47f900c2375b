package org.xingtan.transfer;

import org.jspecify.annotations.Nullable;
import org.xingtan.tablefile.Row;

/// Cells of calendar days.
final class DayCells implements CellReader {

  private final WrittenTime time = new WrittenTime();

  @Override
  public void empty(CopyRows out) {
    out.empty();
  }

  @Override
  public @Nullable Fault read(Row row, int cell, CopyRows out) {
    if (!time.read(row, cell) || time.secondOfDay() + time.microOfSecond() != 0) {
      return Fault.of("not_a_day", row.text(cell));
    }
    out.day(time.epochDay());
    return null;
  }
}
