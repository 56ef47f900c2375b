package org.xingtan.printed;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// What the system computes for a cell.
public sealed interface Figure {
  /// @param counted what was counted; nothing when it is not persons at a point
  record Count(long count, @Nullable Counted counted) implements Figure {}

  /// Two counts; how many digits are shown is decided where it is shown.
  record Rate(Count numerator, Count denominator) implements Figure {
    public boolean defined() {
      return denominator.count() != 0;
    }

    public boolean aboveHundred() {
      return defined() && numerator.count() > denominator.count();
    }

    /// In percent, rounded once, half up.
    public BigDecimal percent(int decimals) {
      return percentOf(numerator.count(), denominator.count(), decimals);
    }
  }

  record Words(String text) implements Figure {}

  /// The table has no such cell.
  record Absent() implements Figure {}

  static BigDecimal percentOf(long numerator, long denominator, int decimals) {
    return BigDecimal.valueOf(numerator)
        .scaleByPowerOfTen(2)
        .divide(BigDecimal.valueOf(denominator), decimals, RoundingMode.HALF_UP);
  }
}
