package org.xingtan.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xingtan.time.CityTime;

/// The moment a table stands for. A day means its end; a moment includes what happened at it.
///
/// @param before everything before this instant counts
/// @param day the day asked for; absent when a moment was asked for
public record AsOf(Instant before, @Nullable LocalDate day) {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

  public static AsOf day(LocalDate day) {
    return new AsOf(CityTime.endOf(day), day);
  }

  public static AsOf moment(Instant moment) {
    return new AsOf(moment.plus(1, ChronoUnit.MICROS), null);
  }

  /// `2017-11-27`, or local time of the city: `2017-11-27T09:30` with or without seconds.
  public static Optional<AsOf> parse(String text) {
    try {
      return Optional.of(
          text.length() <= 10
              ? day(LocalDate.parse(text))
              : moment(LocalDateTime.parse(text).atZone(CityTime.ZONE).toInstant()));
    } catch (DateTimeParseException notADay) {
      return Optional.empty();
    }
  }

  /// As written in addresses and commands; [#parse] reads it back.
  public String text() {
    return day != null
        ? day.toString()
        : MOMENT.format(before.minus(1, ChronoUnit.MICROS).atZone(CityTime.ZONE));
  }

  /// The day that the last counted instant falls on.
  public LocalDate lastDay() {
    return CityTime.dayOf(before.minus(1, ChronoUnit.MICROS));
  }

  /// Whole days before this one are read from roll-ups.
  LocalDate firstDayNotWhole() {
    return CityTime.dayOf(before);
  }

  /// From here on single lines are read; absent when whole days are all there is.
  @Nullable Instant remainderFrom() {
    Instant start = CityTime.startOf(firstDayNotWhole());
    return start.equals(before) ? null : start;
  }
}
