package org.xingtan.treasury;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xingtan.identity.Identity;

/// One movement, to be written into the ledger. What it moves sums to zero.
///
/// @param source what caused it, where that can come twice
record Booking(
    Kind kind, About about, @Nullable String source, String reason, By by, List<Entry> entries) {

  enum Kind {
    BILLED,
    CANCELLED,
    TRANSFER,
    ASSIGNED,
    SENT_BACK,
    CREDIT_USED,
    SEAT_GONE,
    REFUND,
    ONLINE,
    ONLINE_UNFIT,
    PAID_BACK
  }

  enum Account {
    RECEIVABLE,
    FEES,
    BANK,
    WECHAT,
    ALIPAY,
    CREDIT,
    PAYABLE,
    SUSPENSE
  }

  record About(@Nullable Integer bill, @Nullable Integer transfer) {
    static About bill(int bill) {
      return new About(bill, null);
    }
  }

  /// Who did it; without an account for what happens by itself.
  record By(@Nullable Integer account, String actor) {
    static By of(Identity who) {
      return new By(who.accountId(), who.name());
    }
  }

  record Entry(Account account, @Nullable Integer bill, @Nullable Payer payer, BigDecimal yuan) {
    static Entry of(Account account, BigDecimal yuan) {
      return new Entry(account, null, null, yuan);
    }

    static Entry receivable(int bill, BigDecimal yuan) {
      return new Entry(Account.RECEIVABLE, bill, null, yuan);
    }

    static Entry fees(int bill, BigDecimal yuan) {
      return new Entry(Account.FEES, bill, null, yuan);
    }

    static Entry ofPayer(Account account, Payer payer, int bill, BigDecimal yuan) {
      return new Entry(account, bill, payer, yuan);
    }
  }
}
