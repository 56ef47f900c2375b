package org.xingtan.selection;

import org.springframework.stereotype.Component;

/// One round of what goes on by itself.
@Component
class Sweep {
  private final PaymentWindows windows;
  private final SeatPayments payments;
  private final Promotions promotions;

  Sweep(PaymentWindows windows, SeatPayments payments, Promotions promotions) {
    this.windows = windows;
    this.payments = payments;
    this.promotions = promotions;
  }

  void run() {
    windows.changed().forEach(windows::follow);
    payments.overdue().forEach(payments::expire);
    for (int section : promotions.sections()) {
      while (promotions.sweep(section)) {
        // one more has moved up
      }
    }
  }
}
