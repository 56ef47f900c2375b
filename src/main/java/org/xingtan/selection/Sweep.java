package org.xingtan.selection;

import org.springframework.stereotype.Component;

/// One round of what goes on by itself.
@Component
class Sweep {
  private final SeatPayments payments;
  private final Promotions promotions;

  Sweep(SeatPayments payments, Promotions promotions) {
    this.payments = payments;
    this.promotions = promotions;
  }

  void run() {
    payments.overdue().forEach(payments::expire);
    for (int section : promotions.sections()) {
      while (promotions.sweep(section)) {
        // one more has moved up
      }
    }
  }
}
