package org.xingtan.transfer;

import java.time.LocalDate;
import java.time.YearMonth;
import org.xingtan.tablefile.Row;
import org.xingtan.tablefile.Row.Origin;

/// Days and moments as people and Excel write them: `2017-11-27`, `2017/11/27`, `2017-11-27T09:30:00`, `2017/11/27 9:30`, or the
/// serial number of a workbook cell. A day without a time is its beginning. Fractions of a second are read because an export writes
/// them where a fact has them.
final class WrittenTime {

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2199;
  private static final int SECONDS_A_DAY = 86_400;
  private static final double LAST_SERIAL = 109_000;

  private byte[] bytes = new byte[0];
  private int at;
  private int end;
  private int epochDay;
  private int secondOfDay;
  private int microOfSecond;
  private int knownMonth;
  private int firstOfKnownMonth;
  private int daysOfKnownMonth;

  int epochDay() {
    return epochDay;
  }

  int secondOfDay() {
    return secondOfDay;
  }

  int microOfSecond() {
    return microOfSecond;
  }

  boolean read(Row row, int cell) {
    bytes = row.bytes();
    at = row.start(cell);
    end = row.end(cell);
    secondOfDay = 0;
    microOfSecond = 0;
    if (row.origin(cell) == Origin.NUMBER) {
      return serial(row, cell);
    }
    return day() && (at == end || timeOfDay());
  }

  private boolean serial(Row row, int cell) {
    double serial = Double.parseDouble(row.text(cell));
    if (serial < 1 || serial > LAST_SERIAL) {
      return false;
    }
    long seconds = Math.round(serial * SECONDS_A_DAY);
    epochDay = row.firstDay() + (int) (seconds / SECONDS_A_DAY);
    secondOfDay = (int) (seconds % SECONDS_A_DAY);
    return true;
  }

  private boolean day() {
    int year = number(4, 4);
    if (year < FIRST_YEAR
        || year > LAST_YEAR
        || at == end
        || (bytes[at] != '-' && bytes[at] != '/')) {
      return false;
    }
    byte separator = bytes[at++];
    int month = number(1, 2);
    if (month < 1 || month > 12 || at == end || bytes[at++] != separator) {
      return false;
    }
    int day = number(1, 2);
    know(year, month);
    epochDay = firstOfKnownMonth + day - 1;
    return day >= 1 && day <= daysOfKnownMonth;
  }

  private void know(int year, int month) {
    if (year * 12 + month != knownMonth) {
      knownMonth = year * 12 + month;
      firstOfKnownMonth = (int) LocalDate.of(year, month, 1).toEpochDay();
      daysOfKnownMonth = YearMonth.of(year, month).lengthOfMonth();
    }
  }

  private boolean timeOfDay() {
    if (bytes[at] != 'T' && bytes[at] != ' ') {
      return false;
    }
    at++;
    int hour = number(1, 2);
    if (hour < 0 || hour > 23 || at == end || bytes[at++] != ':') {
      return false;
    }
    int minute = number(2, 2);
    int second = 0;
    if (at < end && bytes[at] == ':') {
      at++;
      second = number(2, 2);
    }
    secondOfDay = hour * 3600 + minute * 60 + second;
    return minute >= 0 && minute < 60 && second >= 0 && second < 60 && (at == end || fraction());
  }

  private boolean fraction() {
    if (bytes[at++] != '.') {
      return false;
    }
    int digits = end - at;
    microOfSecond = number(1, 6);
    for (int missing = digits; missing < 6; missing++) {
      microOfSecond *= 10;
    }
    return at == end && digits > 0;
  }

  /// The digits at the place, or -1 when there are too few; stops behind the last it takes.
  private int number(int fewest, int most) {
    int value = 0;
    int count = 0;
    while (count < most && at < end && bytes[at] >= '0' && bytes[at] <= '9') {
      value = value * 10 + bytes[at++] - '0';
      count++;
    }
    return count < fewest ? -1 : value;
  }
}
