package org.xingtan.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
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

  /// As lists write a moment, by the seconds since the epoch: `2021-08-20 10:00:00`. By hand, for lists of a hundred thousand.
  public static String second(long epoch) {
    LocalDateTime moment = LocalDateTime.ofInstant(Instant.ofEpochSecond(epoch), ZONE);
    StringBuilder text = new StringBuilder(19).append(moment.toLocalDate()).append(' ');
    twoDigits(text, moment.getHour()).append(':');
    twoDigits(text, moment.getMinute()).append(':');
    return twoDigits(text, moment.getSecond()).toString();
  }

  private static StringBuilder twoDigits(StringBuilder text, int number) {
    return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
  }

  /// As pages write a moment: `2021-08-20 10:00`.
  public static String minute(Instant moment) {
    return MINUTE.format(moment.atZone(ZONE));
  }
}
