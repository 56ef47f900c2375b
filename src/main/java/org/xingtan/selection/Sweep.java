package org.xingtan.selection;

import org.springframework.stereotype.Component;
import org.xingtan.milestone.Journal;

/// One round of what goes on by itself.
@Component
class Sweep {
  private final SeatPayments payments;
  private final Promotions promotions;
  private final Journal journal;

  Sweep(SeatPayments payments, Promotions promotions, Journal journal) {
    this.payments = payments;
    this.promotions = promotions;
    this.journal = journal;
  }

  void run() {
    payments.overdue().forEach(payments::expire);
    for (int section : promotions.sections()) {
      while (promotions.sweep(section)) {
        // one more has moved up
      }
    }
    journal.fold();
  }
}
