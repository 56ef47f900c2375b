package org.xingtan.programme;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xingtan.intake.Settlement;

/// Comes before everything that asks which runs are touched.
@Component
@Order(40)
class ListSettlement implements Settlement {

  private final Members members;

  ListSettlement(Members members) {
    this.members = members;
  }

  @Override
  public void settle() {
    members.touchRunsOfLists();
  }
}
