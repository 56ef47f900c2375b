package org.xingtan.selection;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xingtan.intake.Changes;
import org.xingtan.intake.Intake;
import org.xingtan.intake.Problem;
import org.xingtan.intake.Sheet;

/// Quotas of areas and schools by file. Seats that are taken are counted, never read.
@Component
class QuotaIntake implements Intake {
  private final QuotaSheetStore store;

  QuotaIntake(QuotaSheetStore store) {
    this.store = store;
  }

  @Override
  public Sheet sheet() {
    return QuotaSheet.SHEET;
  }

  @Override
  public List<Problem> check(boolean complete, int limit) {
    List<Problem> ofWhom = store.ofWhom(limit);
    return ofWhom.isEmpty()
        ? Problem.first(
            limit, store.doubled(limit), store.belowTaken(limit), store.aboveLevel(complete, limit))
        : ofWhom;
  }

  @Override
  public Changes compare() {
    return store.compare();
  }

  @Override
  public void apply(boolean complete) {
    store.giveCounters();
    store.lock();
    if (complete) {
      store.removeAbsent();
    }
    store.merge();
    store.countQuotas();
  }

  @Override
  public String exportQuery() {
    return QuotaSheetStore.EXPORT;
  }
}
