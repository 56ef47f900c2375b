package org.xingtan.selection;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xingtan.intake.Merges;
import org.xingtan.intake.Settlement;
import org.xingtan.intake.Touched;

/// Enrolments that came by file take seats as well: counters of the runs concerned are counted anew.
@Component
@Order(1250)
class PoolSettlement implements Settlement {
  private final Merges merges;
  private final PoolCountStore store;

  PoolSettlement(Merges merges, PoolCountStore store) {
    this.merges = merges;
    this.store = store;
  }

  @Override
  public void settle() {
    merges.note(Touched.RUN, Touched.MEMBER);
    store.lockTouched();
    store.countTouched();
  }

  /// Who moves takes their enrolments along; other sections keep their counts.
  @Override
  public void settle(int teacher) {
    store.lockSectionsOf(teacher);
    store.countSectionsOf(teacher);
  }
}
