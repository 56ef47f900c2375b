package org.xingtan.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/// What stands in a table where a row meets a column.
public sealed interface Cell {
  /// A size, kept exactly.
  ///
  /// @param unscaled without the decimal point
  /// @param decimals how many of its digits stand behind the point
  record Count(long unscaled, int decimals) implements Cell {
    public BigDecimal value() {
      return BigDecimal.valueOf(unscaled, decimals);
    }
  }

  /// Two sizes. Their quotient is made only when it is printed; nothing is ever computed from a quotient.
  record Rate(long numerator, long denominator) implements Cell {
    /// In percent, half up; absent when there is nothing to divide by.
    public Optional<BigDecimal> percent(int digits) {
      return denominator == 0
          ? Optional.empty()
          : Optional.of(
              BigDecimal.valueOf(numerator)
                  .multiply(BigDecimal.valueOf(100))
                  .divide(BigDecimal.valueOf(denominator), digits, RoundingMode.HALF_UP));
    }

    public boolean overHundred() {
      return denominator > 0 && numerator > denominator;
    }
  }

  /// @param order what rows are sorted by instead of the words
  record Text(Bilingual text, String order) implements Cell {}

  /// The figure is not recorded by what the table is cut or narrowed by.
  record NotRecorded() implements Cell {}
}
