package org.xingtan.treasury;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A bill with what the ledger says about it.
record Bill(
    int id,
    String number,
    Payer payer,
    String payerName,
    int seats,
    Money money,
    State state,
    Dated dated,
    @Nullable String cancelledBecause) {

  enum State {
    OPEN,
    PARTLY,
    PAID,
    CANCELLED
  }

  /// @param open what is still owed
  record Money(BigDecimal yuan, BigDecimal paid, BigDecimal open) {}

  record Dated(Instant confirmed, String by, LocalDate dueOn) {}

  /// Whether money may still come for it.
  boolean awaitsMoney() {
    return state == State.OPEN || state == State.PARTLY;
  }
}
