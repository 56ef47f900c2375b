package org.xingtan.programme;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What taking part in a run costs.
///
/// @param yuan a credit hour, or for the period; for those two bases only
/// @param payWithinHours hours after selecting in which to pay; nothing: until the payment window closes
public record FeeRule(
    Basis basis,
    @Nullable BigDecimal yuan,
    Payer payer,
    Refund refund,
    @Nullable Integer payWithinHours) {

  public enum Basis {
    FREE,
    COURSE,
    HOURS,
    PERIOD
  }

  public enum Payer {
    PERSON,
    SCHOOL,
    AREA
  }

  public enum Refund {
    UNTIL_STUDY,
    UNTIL_SELECTION_CLOSES,
    NEVER
  }

  boolean sound() {
    boolean priced = basis == Basis.HOURS || basis == Basis.PERIOD;
    return (priced ? yuan != null && yuan.signum() > 0 : yuan == null)
        && (payWithinHours == null || (payWithinHours > 0 && payWithinHours <= 9999));
  }
}
