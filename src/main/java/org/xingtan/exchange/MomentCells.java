package org.xingtan.exchange;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.xingtan.tablefile.Row;
import org.xingtan.time.CityTime;

/// Cells of moments, in the city's local time.
final class MomentCells implements CellReader {

  private static final long MICROS = 1_000_000L;
  private static final long SECONDS_A_DAY = 86_400L;

  private final WrittenTime time = new WrittenTime();
  private int knownDay = Integer.MIN_VALUE;
  private int knownOffset;

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
    out.moment((local - offset(local)) * MICROS + time.microOfSecond());
    return null;
  }

  /// The zone's offset in seconds, asked anew for each other day only. Clock changes of the city's past (1986 to 1991) happened at
  /// night, so that a day begins and ends with one offset except on those few nights, where it is asked for each cell.
  private int offset(long local) {
    int day = time.epochDay();
    if (day != knownDay) {
      knownOffset = offsetAt(day * SECONDS_A_DAY);
      if (knownOffset != offsetAt(day * SECONDS_A_DAY + SECONDS_A_DAY - 1)) {
        knownDay = Integer.MIN_VALUE;
        return offsetAt(local);
      }
      knownDay = day;
    }
    return knownOffset;
  }

  private static int offsetAt(long local) {
    LocalDateTime dateTime = LocalDateTime.ofEpochSecond(local, 0, ZoneOffset.UTC);
    return CityTime.ZONE.getRules().getOffset(dateTime).getTotalSeconds();
  }
}
