package org.xingtan.milestone;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xingtan.intake.Settlement;

/// Comes last: a journal that was filled for the first time gets its roll-ups and indexes.
@Component
@Order(1300)
class ClosingSettlement implements Settlement {
  private final Journal journal;

  ClosingSettlement(Journal journal) {
    this.journal = journal;
  }

  @Override
  public void settle() {
    journal.endFilling();
  }
}
