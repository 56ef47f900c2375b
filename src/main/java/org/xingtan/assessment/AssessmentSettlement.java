package org.xingtan.assessment;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xingtan.intake.Merges;
import org.xingtan.intake.Settlement;
import org.xingtan.intake.Touched;
import org.xingtan.milestone.Journal;
import org.xingtan.milestone.Measure;

/// DUE and COMPLETED of an assessment: the frozen list of those expected, and who of them completed it.
@Component
@Order(1000)
class AssessmentSettlement implements Settlement {
  private final Merges merges;
  private final Journal journal;
  private final AssessmentMilestoneStore store;

  AssessmentSettlement(Merges merges, Journal journal, AssessmentMilestoneStore store) {
    this.merges = merges;
    this.journal = journal;
    this.store = store;
  }

  @Override
  public void settle() {
    merges.note(Touched.ASSESSMENT);
    List<String> codes = store.touchedCodes();
    if (codes.isEmpty()) {
      return;
    }
    codes.forEach(code -> journal.context("ASSESSMENT/" + code));
    journal.begin();
    store.scope();
    store.desire();
    journal.reconcile(Measure.DUE, Measure.COMPLETED);
  }
}
