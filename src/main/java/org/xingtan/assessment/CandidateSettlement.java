package org.xingtan.assessment;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xingtan.intake.Merges;
import org.xingtan.intake.Settlement;
import org.xingtan.intake.Touched;

/// Candidates count under their employment on the day of freezing; when that changes they are touched.
@Component
@Order(150)
class CandidateSettlement implements Settlement {

  private final Merges merges;
  private final CandidateStore store;

  CandidateSettlement(Merges merges, CandidateStore store) {
    this.merges = merges;
    this.store = store;
  }

  @Override
  public void settle() {
    merges.note(Touched.TEACHER, Touched.ASSESSMENT);
    store.touchCandidatesAmongTeachers();
  }
}
