package org.xingtan.programme;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xingtan.intake.Settlement;

@Component
@Order(100)
class MemberSettlement implements Settlement {

  private final Members members;

  MemberSettlement(Members members) {
    this.members = members;
  }

  @Override
  public void settle() {
    members.derive();
  }
}
