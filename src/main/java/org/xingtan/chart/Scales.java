package org.xingtan.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.xingtan.chart.LineChart.Scale;
import org.xingtan.chart.LineChart.Tick;

/// Round numbers along an axis.
final class Scales {
  private static final int STEPS = 5;

  private Scales() {}

  /// From zero to a round number not below the largest value.
  static Scale to(BigDecimal largest, boolean rates) {
    BigDecimal step = step(largest.max(rates ? BigDecimal.ONE : BigDecimal.valueOf(STEPS)));
    List<Tick> ticks = new ArrayList<>();
    BigDecimal value = BigDecimal.ZERO;
    while (value.compareTo(largest) < 0 || ticks.size() < 2) {
      ticks.add(new Tick(value, label(value, rates)));
      value = value.add(step);
    }
    ticks.add(new Tick(value, label(value, rates)));
    return new Scale(value, ticks);
  }

  /// 1, 2 or 5 times a power of ten, so that about five steps reach the value.
  private static BigDecimal step(BigDecimal largest) {
    BigDecimal rough = largest.divide(BigDecimal.valueOf(STEPS), 6, RoundingMode.UP);
    BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(rough.precision() - rough.scale() - 1);
    for (int factor : new int[] {1, 2, 5, 10}) {
      BigDecimal step = power.multiply(BigDecimal.valueOf(factor));
      if (step.compareTo(rough) >= 0) {
        return step;
      }
    }
    throw new AssertionError(rough);
  }

  private static String label(BigDecimal value, boolean rates) {
    String text = value.stripTrailingZeros().toPlainString();
    return rates ? text + "%" : String.format(Locale.ROOT, "%,d", value.longValue());
  }
}
