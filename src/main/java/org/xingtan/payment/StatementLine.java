package org.xingtan.payment;

import java.math.BigDecimal;

/// A line of a day, in the provider's bill or in our ledger.
///
/// @param number the provider's number of a payment, or our number of a refund
/// @param failed whether the provider says that it did not go through
record StatementLine(
    boolean refund, String number, String tradeNo, BigDecimal yuan, boolean failed) {
  String key() {
    return (refund ? "R" : "P") + number;
  }
}
