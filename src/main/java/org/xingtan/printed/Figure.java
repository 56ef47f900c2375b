package org.xingtan.printed;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
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

  /// @param inPrint the same in the language of the publications, to compare with
  record Words(String text, String inPrint) implements Figure {}

  /// The table has no such cell.
  record Absent() implements Figure {}

  /// Ready to print: counts with separators, rates in percent with so many digits behind the point.
  default String text(int decimals) {
    return switch (this) {
      case Count count -> String.format(Locale.ROOT, "%,d", count.count());
      case Rate rate -> rate.defined() ? rate.percent(decimals).toPlainString() + "%" : "–";
      case Words words -> words.text();
      case Absent _ -> "";
    };
  }

  private static BigDecimal percentOf(long numerator, long denominator, int decimals) {
    return BigDecimal.valueOf(numerator)
        .scaleByPowerOfTen(2)
        .divide(BigDecimal.valueOf(denominator), decimals, RoundingMode.HALF_UP);
  }
}
