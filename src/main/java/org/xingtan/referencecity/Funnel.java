package org.xingtan.referencecity;

import java.util.function.IntPredicate;

/// Marks who reached which step so that each step has its printed count. Steps are nested as far as
/// the counts allow; where more selected than registered, or chose a workshop than a course, the
/// surplus comes from people who skipped the step before.
final class Funnel {

  private final int[] among;
  private final short[] marks;
  private final Dice dice;

  Funnel(int[] among, short[] marks, Dice dice) {
    this.among = among;
    this.marks = marks;
    this.dice = dice;
  }

  /// Counts: registered, selected, study done, workshop, practice done, submitted, certified, and how
  /// many of the registered are not due.
  void lay(int[] counts, IntPredicate due, IntPredicate notDue) {
    var strangers = new Pool(among, notDue.and(p -> marks[p] == 0), dice);
    int others = Math.min(counts[7], strangers.left());
    for (int i = 0; i < others; i++) {
      marks[strangers.take()] |= SecondSteps.REGISTERED;
    }
    IntPredicate here = due.or(notDue);
    step(SecondSteps.REGISTERED, counts[0] - others, due);
    int surplus = Math.max(counts[1] - counts[0], 0);
    step(SecondSteps.SELECTED, surplus, due.and(without(SecondSteps.REGISTERED)));
    step(SecondSteps.SELECTED, counts[1] - surplus, here.and(with(SecondSteps.REGISTERED)));
    workshops(counts[3], Math.max(counts[3] - counts[1], 0), here, due);
    step(SecondSteps.PRACTICE_DONE, counts[4], here.and(with(SecondSteps.WORKSHOP)));
    studies(counts[2], here);
    step(SecondSteps.SUBMITTED, counts[5], here.and(with(SecondSteps.PRACTICE_DONE)));
    step(SecondSteps.CERTIFIED, counts[6], here.and(with(SecondSteps.SUBMITTED)));
  }

  /// A share of those with one mark and without another get a third.
  void mark(int mark, double share, IntPredicate here, int with, int without) {
    IntPredicate free = here.and(with(with)).and(p -> (marks[p] & without) == 0);
    int count = (int) (share * new Pool(among, free, dice).left());
    step(mark, count, free);
  }

  /// Who practised mostly studied as well.
  private void studies(int count, IntPredicate here) {
    IntPredicate selected = here.and(with(SecondSteps.SELECTED));
    IntPredicate practised = selected.and(with(SecondSteps.PRACTICE_DONE));
    int most = Math.min(count, (int) (0.98 * new Pool(among, practised, dice).left()));
    step(SecondSteps.STUDY_DONE, most, practised);
    step(SecondSteps.STUDY_DONE, count - most, selected.and(without(SecondSteps.STUDY_DONE)));
  }

  private void workshops(int count, int surplus, IntPredicate here, IntPredicate due) {
    IntPredicate registeredOnly =
        here.and(with(SecondSteps.REGISTERED)).and(without(SecondSteps.SELECTED));
    int near = Math.min(surplus, new Pool(among, registeredOnly, dice).left());
    step(SecondSteps.WORKSHOP, near, registeredOnly);
    IntPredicate outside =
        due.and(without(SecondSteps.REGISTERED)).and(without(SecondSteps.SELECTED));
    step(SecondSteps.WORKSHOP, surplus - near, outside);
    step(SecondSteps.WORKSHOP, count - surplus, here.and(with(SecondSteps.SELECTED)));
  }

  private void step(int mark, int count, IntPredicate from) {
    var pool = new Pool(among, from, dice);
    if (pool.left() < count) {
      throw new IllegalStateException("Only " + pool.left() + " of " + count + " for step " + mark);
    }
    for (int i = 0; i < count; i++) {
      marks[pool.take()] |= (short) mark;
    }
  }

  private IntPredicate with(int mark) {
    return p -> (marks[p] & mark) == mark;
  }

  private IntPredicate without(int mark) {
    return p -> (marks[p] & mark) == 0;
  }
}
