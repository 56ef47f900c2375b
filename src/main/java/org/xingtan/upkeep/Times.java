package org.xingtan.upkeep;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Person-times of a course in a period.
///
/// @param period its code
record Times(String period, int selected, int completed) {
  /// Percent with two decimals; empty when nobody selected it. What is not all is never printed as all.
  String rate() {
    if (selected == 0) {
      return "";
    }
    BigDecimal percent = percent();
    boolean hides = completed < selected && percent.compareTo(new BigDecimal("100.00")) == 0;
    return hides ? ">99.99%" : percent.toPlainString() + "%";
  }

  /// Percentage points by which this is above an earlier period; empty when one of them has no rate.
  String above(Times earlier) {
    if (selected == 0 || earlier.selected == 0) {
      return "";
    }
    BigDecimal points = exact().subtract(earlier.exact()).setScale(2, RoundingMode.HALF_UP);
    return (points.signum() > 0 ? "+" : "") + points.toPlainString();
  }

  private BigDecimal percent() {
    return exact().setScale(2, RoundingMode.HALF_UP);
  }

  private BigDecimal exact() {
    return BigDecimal.valueOf(completed * 100L)
        .divide(BigDecimal.valueOf(selected), 12, RoundingMode.HALF_UP);
  }
}
