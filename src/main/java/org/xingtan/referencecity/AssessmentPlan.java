package org.xingtan.referencecity;

import java.util.BitSet;
import java.util.function.IntPredicate;

/// The development assessment of 2017: who had graduated when the list was frozen and is on it, and
/// who completed the test in the area's window.
final class AssessmentPlan {

  /// The three windows of table 5, by first and last day.
  static final int[] OPENS = {Day.of(2017, 10, 16), Day.of(2017, 10, 27), Day.of(2017, 11, 9)};

  static final int[] CLOSES = {Day.of(2017, 10, 26), Day.of(2017, 11, 8), Day.of(2017, 12, 1)};

  /// Graduates of 1702 before the freeze.
  final BitSet early = new BitSet();

  final BitSet listed = new BitSet();

  /// Completed by the day of the bulletin, and after it.
  final BitSet completed = new BitSet();

  final BitSet completedLater = new BitSet();

  private final People people;
  private final Dice dice = new Dice("assessment");

  /// The people of the area in hand.
  private int[] here = {};

  AssessmentPlan(Figures figures, People people) {
    this.people = people;
    int[] expected = figures.byArea(Figures.ASSESSMENT, "expected");
    int[] done = figures.byArea(Figures.ASSESSMENT, "completed");
    int[] earlyGraduates = new Census(figures).earlyLastGraduates;
    for (Area area : Area.values()) {
      int a = area.ordinal();
      here = Pool.matching(people.size(), p -> people.knownIn2017(p) && people.area[p] == a);
      take(early, earlyGraduates[a], p -> people.outcome[p] == People.LAST_GRADUATE);
      list(expected[a]);
      complete(a, done[a]);
    }
  }

  /// The index of the area's window.
  static int window(Area area) {
    return switch (area) {
      case LIWAN, ZENGCHENG, TIANHE -> 0;
      case HAIZHU, HUADU, YUEXIU -> 1;
      default -> 2;
    };
  }

  /// Left out are first those who had left, then whom the list forgot.
  private void list(int expected) {
    IntPredicate graduated = p -> people.outcome[p] == People.GRADUATE || early.get(p);
    int all = new Pool(here, graduated, dice).left();
    int gone = new Pool(here, graduated.and(this::gone), dice).left();
    int leftOut = Math.min(all - expected, gone);
    take(listed, gone - leftOut, graduated.and(this::gone));
    take(listed, expected - (gone - leftOut), graduated.and(p -> !gone(p)));
  }

  private void complete(int area, int done) {
    IntPredicate present = p -> listed.get(p) && !gone(p);
    int able = Math.min(done, new Pool(here, present, dice).left());
    take(completed, able, present);
    take(completed, done - able, p -> listed.get(p) && gone(p));
    if (window(Area.of(area)) == 2) {
      IntPredicate rest = present.and(p -> !completed.get(p));
      int more = (int) (0.12 * new Pool(here, rest, dice).left());
      take(completedLater, more, rest);
    }
  }

  private boolean gone(int person) {
    return !people.employedOn(person, History.ASSESSMENT_FROZEN);
  }

  private void take(BitSet into, int count, IntPredicate from) {
    var pool = new Pool(here, from, dice);
    for (int i = 0; i < count; i++) {
      into.set(pool.take());
    }
  }
}
