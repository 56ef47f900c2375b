package org.xingtan.workshop;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xingtan.intake.Settlement;
import org.xingtan.milestone.Journal;
import org.xingtan.milestone.Measure;
import org.xingtan.milestone.Settling;

/// TUTOR, HOST, ASSISTANT, INSPECTOR, TUTOR_OR_HOST: persons, however many posts they hold, from the first day of a post until the end of
/// the last.
@Component
@Order(1000)
class DutySettlement implements Settlement {
  private final Settling settling;
  private final Journal journal;
  private final DutyMilestoneStore store;

  DutySettlement(Settling settling, Journal journal, DutyMilestoneStore store) {
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
    store.desire();
    journal.reconcile(
        Measure.TUTOR, Measure.HOST, Measure.ASSISTANT, Measure.INSPECTOR, Measure.TUTOR_OR_HOST);
  }
}
