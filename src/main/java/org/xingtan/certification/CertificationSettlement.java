package org.xingtan.certification;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xingtan.intake.Settlement;
import org.xingtan.milestone.Journal;
import org.xingtan.milestone.Measure;
import org.xingtan.milestone.Settling;

/// SUBMITTED and CERTIFIED in parts that so many certified abilities complete; COMPLETED there is the same as CERTIFIED.
@Component
@Order(1000)
class CertificationSettlement implements Settlement {
  private final Settling settling;
  private final Journal journal;
  private final CertificationMilestoneStore store;

  CertificationSettlement(Settling settling, Journal journal, CertificationMilestoneStore store) {
    this.settling = settling;
    this.journal = journal;
    this.store = store;
  }

  @Override
  public void settle() {
    if (settling.nothing()) {
      return;
    }
    journal.begin();
    store.scope();
    store.desire();
    journal.reconcile(Measure.SUBMITTED, Measure.CERTIFIED, Measure.COMPLETED);
  }
}
