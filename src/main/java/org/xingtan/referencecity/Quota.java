package org.xingtan.referencecity;

/// Takes exactly `take` of the next `of` items, each with equal chance (selection sampling). This is
/// how streamed rows hit a printed figure exactly without being kept in memory.
final class Quota {

  private int take;
  private int of;

  Quota(int take, int of) {
    if (take < 0 || take > of) {
      throw new IllegalArgumentException("cannot take " + take + " of " + of);
    }
    this.take = take;
    this.of = of;
  }

  boolean next(Dice dice) {
    boolean taken = dice.below(of) < take;
    of--;
    if (taken) {
      take--;
    }
    return taken;
  }
}
