package org.xingtan.statistics;

import java.util.Arrays;
import java.util.Locale;

/// Which members of a cell are listed.
enum Side {
  NUMERATOR,
  DENOMINATOR,
  /// in the numerator but not in the denominator: why a rate can pass 100 %
  ONLY_NUMERATOR,
  /// in the denominator but not in the numerator: whom a reminder is for
  ONLY_DENOMINATOR;

  boolean ofDenominator() {
    return this == DENOMINATOR || this == ONLY_DENOMINATOR;
  }

  boolean difference() {
    return this == ONLY_NUMERATOR || this == ONLY_DENOMINATOR;
  }

  /// As written in addresses.
  String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Side parse(String text) {
    return Arrays.stream(values())
        .filter(side -> side.text().equals(text))
        .findFirst()
        .orElse(NUMERATOR);
  }
}
