package org.xingtan.workshop;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xingtan.intake.Merges;
import org.xingtan.intake.Settlement;
import org.xingtan.intake.Touched;
import org.xingtan.programme.Members;

/// Whoever is on duty in a run is a member of it, due or not.
@Component
@Order(850)
class DutyHolderSettlement implements Settlement {
  private final Merges merges;
  private final DutyMilestoneStore store;
  private final Members members;

  DutyHolderSettlement(Merges merges, DutyMilestoneStore store, Members members) {
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
