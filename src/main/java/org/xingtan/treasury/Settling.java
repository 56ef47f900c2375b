package org.xingtan.treasury;

import java.util.List;
import org.springframework.stereotype.Component;

/// Marks the seats that money has reached, each in a transaction of its own: a bill may have ten thousand, and each needs the lock of
/// its person. What is left over, also after a crash, is done by the sweep.
@Component
class Settling {
  private static final int AT_ONCE = 200;

  private final BillStore bills;
  private final LineStore lines;
  private final LineSettlement settlement;

  Settling(BillStore bills, LineStore lines, LineSettlement settlement) {
    this.bills = bills;
    this.lines = lines;
    this.settlement = settlement;
  }

  /// As many as a page can wait for; the sweep does the rest.
  void begin(int bill) {
    List<LineStore.Covered> reached = lines.covered(bill, AT_ONCE);
    reached.forEach(line -> settlement.settle(bill, line));
    if (reached.size() < AT_ONCE) {
      settlement.finish(bill);
    }
  }

  void sweep() {
    for (int bill : bills.unsettled()) {
      List<LineStore.Covered> reached = lines.covered(bill, AT_ONCE);
      while (!reached.isEmpty()) {
        reached.forEach(line -> settlement.settle(bill, line));
        reached = lines.covered(bill, AT_ONCE);
      }
      settlement.finish(bill);
    }
  }
}
