package org.xingtan.treasury;

import java.math.BigDecimal;

/// What came of a bank transfer.
sealed interface TransferAnswer {
  /// @param left what the bill still owes
  /// @param credited what was too much and is now the payer's credit
  /// @param goesBack whether it goes back to the payer instead
  record Booked(
      String bill, BigDecimal yuan, BigDecimal left, BigDecimal credited, boolean goesBack)
      implements TransferAnswer {}

  /// It belongs to no open bill and waits to be assigned.
  record Waiting(Why why) implements TransferAnswer {}

  record SentBack() implements TransferAnswer {}

  /// Booked before: nothing changed.
  record Repeated() implements TransferAnswer {}

  record Refused(Problem problem) implements TransferAnswer {}

  enum Why {
    NO_NUMBER,
    WRONG_NUMBER,
    UNKNOWN_BILL,
    CANCELLED_BILL
  }

  /// What is wrong with a transfer that somebody enters.
  enum Problem {
    NO_REFERENCE,
    NO_DAY,
    FUTURE_DAY,
    NO_AMOUNT,
    /// The bank's number was used for another day or amount.
    OTHER_MOVEMENT,
    UNKNOWN_BILL,
    CANCELLED_BILL,
    NOTHING_WAITS,
    NO_REASON
  }
}
