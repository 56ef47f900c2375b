package org.xingtan.enrolment;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xingtan.database.BulkLoad;
import org.xingtan.intake.Changes;
import org.xingtan.intake.Intake;
import org.xingtan.intake.Merges;
import org.xingtan.intake.Problem;
import org.xingtan.intake.Sheet;
import org.xingtan.intake.Touched;

/// Millions of rows in one sheet: whole sets at a time, and without comparing when nothing is stored yet.
@Component
class EnrolmentIntake implements Intake {
  private final EnrolmentCheckStore checks;
  private final EnrolmentSheetStore store;
  private final PersonTimes times;
  private final Merges merges;
  private final BulkLoad bulk;

  EnrolmentIntake(
      EnrolmentCheckStore checks,
      EnrolmentSheetStore store,
      PersonTimes times,
      Merges merges,
      BulkLoad bulk) {
    this.checks = checks;
    this.store = store;
    this.times = times;
    this.merges = merges;
    this.bulk = bulk;
  }

  @Override
  public Sheet sheet() {
    return EnrolmentSheet.SHEET;
  }

  @Override
  public List<Problem> check(boolean complete, int limit) {
    return Problem.first(
        limit,
        checks.momentsOutOfOrder(limit),
        checks.doubled(limit),
        checks.attemptsInSequence(complete, limit),
        checks.outsideWindows(limit),
        checks.neverEmployed(limit),
        checks.workshopsOfOtherAreas(limit));
  }

  @Override
  public Changes compare() {
    return store.empty() ? store.compareWithNothing() : store.compare();
  }

  @Override
  public void apply(boolean complete) {
    merges.note(Touched.RUN, Touched.MEMBER);
    if (store.empty()) {
      bulk.fill(EnrolmentSheetStore.TABLE, store::fill);
      times.countFromNothing(store.stagedRuns());
      store.touchStagedRuns();
      return;
    }
    store.layOutDifference(complete);
    times.remember();
    store.delete();
    store.update();
    store.insert();
    store.touchMembers();
  }

  @Override
  public String exportQuery() {
    return EnrolmentSheetStore.EXPORT;
  }
}
