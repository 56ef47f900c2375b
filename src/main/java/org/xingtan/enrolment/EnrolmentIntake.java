package org.xingtan.enrolment;

import java.util.List;
import java.util.function.Supplier;
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
    var suspected = checks.suspect();
    return Problem.first(
        limit,
        when(suspected.momentsOutOfOrder(), () -> checks.momentsOutOfOrder(limit)),
        when(suspected.doubled(), () -> checks.doubled(limit)),
        when(suspected.repeated(), () -> checks.attemptsInSequence(complete, limit)),
        when(suspected.outsideWindows(), () -> checks.outsideWindows(limit)),
        when(suspected.neverEmployed(), () -> checks.neverEmployed(limit)),
        when(suspected.boundToAreas(), () -> checks.workshopsOfOtherAreas(limit)));
  }

  private static List<Problem> when(boolean suspected, Supplier<List<Problem>> search) {
    return suspected ? search.get() : List.of();
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
      store.refuseClosedRuns();
      times.countFromNothing(store.runs());
      store.touchRuns();
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
