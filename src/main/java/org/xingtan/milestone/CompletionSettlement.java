package org.xingtan.milestone;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xingtan.intake.Settlement;

/// COMPLETED in a run, and PARTICIPATED and COMPLETED in a programme over all its runs: follow from lines that stand in the journal.
///
/// Because of carry-over, a change in one run can complete a later one, so a person is settled in all runs of the programme.
@Component
@Order(1100)
class CompletionSettlement implements Settlement {
  private final Settling settling;
  private final Journal journal;
  private final CompletionStore completions;
  private final ProgrammeStore programmes;

  CompletionSettlement(
      Settling settling, Journal journal, CompletionStore completions, ProgrammeStore programmes) {
    this.settling = settling;
    this.journal = journal;
    this.completions = completions;
    this.programmes = programmes;
  }

  @Override
  public void settle() {
    if (settling.nothing()) {
      return;
    }
    completions.layOutScope();
    completions.layOutFulfilments();
    completions.layOutSteps();
    completions.layOutTurns();
    completions.layOutCompletions();
    journal.begin();
    completions.scope();
    completions.desire();
    journal.reconcile(Measure.COMPLETED);
    programmes.layOutLines();
    programmes.layOutSteps();
    journal.begin();
    programmes.scope();
    programmes.desire();
    journal.reconcile(Measure.PARTICIPATED, Measure.COMPLETED);
    completions.forget();
  }
}
