package org.xingtan.referencecity;

import java.time.LocalDate;

/// Days and moments as whole numbers: a day counts from 1970, a moment is local seconds from 1970
/// (enough until 2038). Millions of them are drawn, compared and written.
final class Day {

  static final int SECONDS = 86_400;

  private Day() {}

  static int of(int year, int month, int day) {
    return (int) LocalDate.of(year, month, day).toEpochDay();
  }

  static LocalDate date(int day) {
    return LocalDate.ofEpochDay(day);
  }

  static int at(int day, int secondOfDay) {
    return day * SECONDS + secondOfDay;
  }

  static int dayOf(int moment) {
    return moment / SECONDS;
  }

  /// The last second of a day.
  static int endOf(int day) {
    return day * SECONDS + SECONDS - 1;
  }

  static boolean weekend(int day) {
    return (day + 3) % 7 >= 5;
  }
}
