package org.xingtan.learning;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xingtan.intake.Merges;
import org.xingtan.intake.Settlement;
import org.xingtan.intake.Touched;
import org.xingtan.milestone.Journal;

/// SIGN_IN, POST and HOMEWORK: the roll-ups of a touched run are brought in line with its daily counts.
@Component
@Order(1200)
class PieceSettlement implements Settlement {
  private final Merges merges;
  private final PieceStore store;
  private final Journal journal;

  PieceSettlement(Merges merges, PieceStore store, Journal journal) {
    this.merges = merges;
    this.store = store;
    this.journal = journal;
  }

  @Override
  public void settle() {
    merges.note(Touched.DAILY_COUNT);
    if (store.touched()) {
      store.layOutDifference();
      journal.rollUp();
    }
  }
}
