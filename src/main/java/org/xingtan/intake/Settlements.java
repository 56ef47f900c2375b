package org.xingtan.intake;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/// All settlements in their order, for a change that was made by hand: the room that owns the facts writes them, notes what it
/// touched ([Merges#note] and [Touched]) and settles, in its own transaction. Asked for late, so that a room which has
/// settlements may use it.
@Service
public class Settlements {

  private final ObjectProvider<Settlement> settlements;

  Settlements(ObjectProvider<Settlement> settlements) {
    this.settlements = settlements;
  }

  public void settle() {
    settlements.orderedStream().forEach(Settlement::settle);
  }

  /// The same for a change of one person's name or employment and of nothing else, at the cost of one person.
  public void settle(int teacher) {
    settlements.orderedStream().forEach(settlement -> settlement.settle(teacher));
  }
}
