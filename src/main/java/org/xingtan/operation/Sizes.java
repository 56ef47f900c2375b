package org.xingtan.operation;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Amounts of memory as they are printed.
final class Sizes {
  private static final BigDecimal MEBIBYTE = BigDecimal.valueOf(1 << 20);
  private static final BigDecimal GIBIBYTE = BigDecimal.valueOf(1 << 30);

  private Sizes() {}

  static String of(long bytes) {
    BigDecimal amount = BigDecimal.valueOf(bytes);
    return amount.compareTo(GIBIBYTE) < 0
        ? amount.divide(MEBIBYTE, 0, RoundingMode.HALF_UP).toPlainString() + " MB"
        : amount.divide(GIBIBYTE, 1, RoundingMode.HALF_UP).toPlainString() + " GB";
  }
}
