package org.xingtan.enrolment;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xingtan.intake.Settlement;
import org.xingtan.milestone.Journal;
import org.xingtan.milestone.Measure;
import org.xingtan.milestone.Settling;

/// What people reached by registering, selecting, paying, studying and completing, in runs and in their parts.
@Component
@Order(1000)
class EnrolmentSettlement implements Settlement {
  private final Settling settling;
  private final Journal journal;
  private final ReachedStore reached;
  private final DesiredStore desired;

  EnrolmentSettlement(
      Settling settling, Journal journal, ReachedStore reached, DesiredStore desired) {
    this.settling = settling;
    this.journal = journal;
    this.reached = reached;
    this.desired = desired;
  }

  @Override
  public void settle() {
    if (settling.nothing()) {
      return;
    }
    List<Integer> runs = settling.runs();
    reached.layOutParts(runs);
    reached.layOutCompletedParts(runs);
    reached.layOutSteps(runs);
    reached.layOutRuns();
    reached.layOutRegistrations(runs);
    settleParts();
    settleRuns();
    reached.forget();
  }

  private void settleParts() {
    journal.begin();
    settling.scopeParts();
    desired.desireStudy();
    journal.reconcile(Measure.SELECTED, Measure.PAID, Measure.STARTED);
    journal.begin();
    desired.scopeStudiedParts();
    desired.desireCompletion();
    journal.reconcile(Measure.COMPLETED);
  }

  private void settleRuns() {
    journal.begin();
    settling.scopeRuns();
    desired.desireRuns();
    journal.reconcile(
        Measure.REGISTERED, Measure.SELECTED, Measure.PAID, Measure.STARTED, Measure.PARTICIPATED);
  }
}
