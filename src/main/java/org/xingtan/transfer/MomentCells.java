package org.xingtan.transfer;

import org.jspecify.annotations.Nullable;
import org.xingtan.tablefile.Row;

/// Cells of moments, in the city's local time.
final class MomentCells implements CellReader {

  private static final long MICROS = 1_000_000L;
  private static final long SECONDS_A_DAY = 86_400L;

  private final WrittenTime time = new WrittenTime();

  @Override
  public void empty(CopyRows out) {
    out.empty();
  }

  @Override
  public @Nullable Fault read(Row row, int cell, CopyRows out) {
    if (!time.read(row, cell)) {
      return Fault.of("not_a_moment", row.text(cell));
    }
    long local = time.epochDay() * SECONDS_A_DAY + time.secondOfDay();
    out.moment(
        (local - CityOffset.ofLocal(time.epochDay(), local)) * MICROS + time.microOfSecond());
    return null;
  }
}
