package org.xingtan.payment;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What did not agree.
record Difference(
    Kind kind,
    boolean refund,
    String number,
    String tradeNo,
    @Nullable BigDecimal there,
    @Nullable BigDecimal here) {
  enum Kind {
    MISSING_HERE,
    MISSING_THERE,
    OTHER_AMOUNT,
    OTHER_STATE
  }
}
