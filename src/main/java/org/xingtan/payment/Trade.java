package org.xingtan.payment;

import org.xingtan.treasury.OnlineMoney;

/// Our numbers with providers: letters and digits, and never another movement under the same.
final class Trade {
  private Trade() {}

  static String number(String bill, String provider, int count) {
    return bill + provider.charAt(0) + count;
  }

  static String refund(OnlineMoney.Payback payback) {
    return payback.tradeNo() + "R" + payback.id();
  }
}
