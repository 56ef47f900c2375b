package org.xingtan.programme;

import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xingtan.time.CityTime;

/// Values as the list of changes keeps them.
final class SetUpTexts {
  private SetUpTexts() {}

  static String of(Instant moment) {
    return CityTime.minute(moment);
  }

  static String joined(@Nullable Object... values) {
    return Stream.of(values)
        .map(value -> value == null ? "-" : value.toString())
        .collect(Collectors.joining(" "));
  }
}
