package org.xingtan.selection;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.xingtan.time.CityTime;

/// A moment as pages print it.
final class Minute {
  private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  private Minute() {}

  static String of(Instant moment) {
    return FORMAT.format(moment.atZone(CityTime.ZONE));
  }
}
