package org.xingtan.milestone;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xingtan.intake.Settlement;

/// DUE: everybody whom a run's population rule names, from the reference day on.
@Component
@Order(1000)
class DueSettlement implements Settlement {
  private final Settling settling;
  private final Journal journal;
  private final PopulationStore store;

  DueSettlement(Settling settling, Journal journal, PopulationStore store) {
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
    settling.scopeRuns();
    store.desireDue();
    journal.reconcile(Measure.DUE);
  }
}
