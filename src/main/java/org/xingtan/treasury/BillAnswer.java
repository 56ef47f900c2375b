package org.xingtan.treasury;

import java.math.BigDecimal;

/// What came of confirming or cancelling a bill, or of using credit for it.
sealed interface BillAnswer {
  record Confirmed(String number) implements BillAnswer {}

  record Cancelled() implements BillAnswer {}

  record CreditUsed(BigDecimal yuan) implements BillAnswer {}

  record NothingPicked() implements BillAnswer {}

  /// The list is no longer what was seen.
  record Changed(int seats, BigDecimal yuan) implements BillAnswer {}

  record MoneyCame() implements BillAnswer {}

  record NoReason() implements BillAnswer {}

  record NotOpen() implements BillAnswer {}

  record NoCredit() implements BillAnswer {}
}
