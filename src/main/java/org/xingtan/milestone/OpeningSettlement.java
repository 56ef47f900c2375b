package org.xingtan.milestone;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xingtan.intake.Settlement;

/// Comes when all members are known: says whose milestones are brought in line.
@Component
@Order(900)
class OpeningSettlement implements Settlement {
  private final Settling settling;
  private final Journal journal;

  OpeningSettlement(Settling settling, Journal journal) {
    this.settling = settling;
    this.journal = journal;
  }

  @Override
  public void settle() {
    settling.layOut();
    if (!settling.nothing()) {
      journal.beginFilling();
    }
  }
}
