package org.xingtan.checks;

import java.math.BigDecimal;
import org.xingtan.printed.Figure;
import org.xingtan.printed.PrintedText;

/// Compares a printed rate with two counts, at the digits that were printed.
final class Prints {
  private Prints() {}

  static boolean right(Figure.Rate rate, PrintedText printed) {
    return rate.defined() && says(printed, rate.percent(printed.decimals()));
  }

  /// Whether the print says this value, half up at its own digits.
  static boolean says(PrintedText printed, BigDecimal percent) {
    return printed.percent()
        && printed.number().filter(number -> number.compareTo(percent) == 0).isPresent();
  }
}
