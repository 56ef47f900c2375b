package org.xingtan.certification;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xingtan.intake.Merges;
import org.xingtan.intake.Settlement;
import org.xingtan.intake.Touched;
import org.xingtan.programme.Members;

/// Whoever handed in evidence in a run is a member of it, due or not.
@Component
@Order(850)
class SubmitterSettlement implements Settlement {
  private final Merges merges;
  private final CertificationMilestoneStore store;
  private final Members members;

  SubmitterSettlement(Merges merges, CertificationMilestoneStore store, Members members) {
    this.merges = merges;
    this.store = store;
    this.members = members;
  }

  @Override
  public void settle() {
    merges.note(Touched.RUN, Touched.MEMBER);
    if (store.wantMembers()) {
      members.admit();
    }
    store.forget();
  }
}
