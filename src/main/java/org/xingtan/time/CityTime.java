package org.xingtan.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/// The city's zone, and what a calendar day means in it. Files, pages and rules speak of days; facts are moments.
public final class CityTime {
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private CityTime() {}

  public static Instant startOf(LocalDate day) {
    return day.atStartOfDay(ZONE).toInstant();
  }

  /// The first moment that no longer belongs to the day: "as of a day" means everything before it.
  public static Instant endOf(LocalDate day) {
    return startOf(day.plusDays(1));
  }

  public static LocalDate dayOf(Instant moment) {
    return moment.atZone(ZONE).toLocalDate();
  }

  /// As pages write a moment: `2021-08-20 10:00`.
  public static String minute(Instant moment) {
    return MINUTE.format(moment.atZone(ZONE));
  }
}
