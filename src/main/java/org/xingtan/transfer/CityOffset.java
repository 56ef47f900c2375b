package org.xingtan.transfer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.xingtan.time.CityTime;

/// The offset of the city's zone, in seconds, remembered by day: asking the zone's rules for each of ten million cells takes longer
/// than everything else. Days on which the clocks change are asked each time.
final class CityOffset {

  private static final long SECONDS_A_DAY = 86_400L;
  private static final int FIRST = (int) LocalDate.of(1900, 1, 1).toEpochDay();
  private static final int LAST = (int) LocalDate.of(2200, 1, 1).toEpochDay();
  private static final short NOT_YET = Short.MAX_VALUE;
  private static final short CHANGES = Short.MIN_VALUE;
  private static final short[] DAYS = new short[LAST - FIRST];

  static {
    Arrays.fill(DAYS, NOT_YET);
  }

  private CityOffset() {}

  /// Of a local time.
  static int ofLocal(int epochDay, long local) {
    if (epochDay < FIRST || epochDay >= LAST) {
      return ask(local);
    }
    short known = DAYS[epochDay - FIRST];
    if (known == NOT_YET) {
      known = ofWholeDay(epochDay);
      DAYS[epochDay - FIRST] = known;
    }
    return known == CHANGES ? ask(local) : known;
  }

  /// Of a moment: the offset of today's rule is tried first, and holds if the day it leads to has it.
  static int ofMoment(long second, int guess) {
    long local = second + guess;
    int found = ofLocal((int) Math.floorDiv(local, SECONDS_A_DAY), local);
    return found == guess
        ? guess
        : CityTime.ZONE.getRules().getOffset(Instant.ofEpochSecond(second)).getTotalSeconds();
  }

  private static short ofWholeDay(int epochDay) {
    int first = ask(epochDay * SECONDS_A_DAY);
    int last = ask(epochDay * SECONDS_A_DAY + SECONDS_A_DAY - 1);
    return first == last ? (short) first : CHANGES;
  }

  private static int ask(long local) {
    LocalDateTime dateTime = LocalDateTime.ofEpochSecond(local, 0, ZoneOffset.UTC);
    return CityTime.ZONE.getRules().getOffset(dateTime).getTotalSeconds();
  }
}
