package org.xingtan.enrolment;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xingtan.intake.Merges;
import org.xingtan.intake.Settlement;
import org.xingtan.intake.Touched;
import org.xingtan.programme.Members;

/// Whoever registered or enrolled is a member of the run, due or not. Where hours complete a part, people are touched when a course is worth
/// another number of hours.
@Component
@Order(850)
class LearnerSettlement implements Settlement {
  private final Merges merges;
  private final LearnerStore store;
  private final Members members;

  LearnerSettlement(Merges merges, LearnerStore store, Members members) {
    this.merges = merges;
    this.store = store;
    this.members = members;
  }

  @Override
  public void settle() {
    merges.note(Touched.RUN, Touched.MEMBER, Touched.COURSE);
    store.touchLearnersOfCourses();
    if (store.untouched()) {
      return;
    }
    store.prepare();
    store.wantOfRuns(store.touchedRuns());
    store.wantTouched();
    members.admit();
    store.forget();
  }
}
