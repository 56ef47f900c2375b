package org.xingtan.milestone;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xingtan.intake.Merges;
import org.xingtan.intake.Settlement;
import org.xingtan.intake.Touched;

/// COUNTED: everybody on a frozen list, from its day on.
@Component
@Order(1000)
class HeadCountSettlement implements Settlement {
  private final Merges merges;
  private final Journal journal;
  private final PopulationStore store;

  HeadCountSettlement(Merges merges, Journal journal, PopulationStore store) {
    this.merges = merges;
    this.journal = journal;
    this.store = store;
  }

  @Override
  public void settle() {
    merges.note(Touched.HEAD_COUNT);
    List<String> codes = store.touchedHeadCounts();
    if (codes.isEmpty()) {
      return;
    }
    codes.forEach(code -> journal.context("HEADCOUNT/" + code));
    journal.begin();
    store.scopeHeadCounts();
    store.desireCounted();
    journal.reconcile(Measure.COUNTED);
  }
}
