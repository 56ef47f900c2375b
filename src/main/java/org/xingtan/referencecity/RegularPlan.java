package org.xingtan.referencecity;

import java.util.BitSet;

/// Who selects how many regular courses in 2101, who pays, and who takes which public course: the
/// printed persons and person-times.
final class RegularPlan {

  static final int LEAST = 3;
  static final int MOST = 14;

  private static final Weighted COURSES =
      new Weighted(0, 0, 0, 4, 12, 24, 26, 16, 9, 5, 2, 1, 0.6, 0.4);
  private static final double UNPAID = 0.43;

  /// Selected courses by person; 0 for those who select nothing.
  final byte[] courses;

  final BitSet paid = new BitSet();

  /// Who takes the first and who the second public course.
  final BitSet firstPublic = new BitSet();

  final BitSet secondPublic = new BitSet();

  RegularPlan(Figures figures, People people) {
    var dice = new Dice("regular training");
    courses = new byte[people.size()];
    var due = new Pool(people.size(), p -> people.fullTimeOn(p, History.REGULAR_BEGINS), dice);
    int paying = figures.scalar("general_paid");
    int unpaid = (int) (UNPAID * (due.left() - paying));
    layCourses(due, paying, unpaid, dice);
    bend(figures.scalar("general_times_selected"), dice);
    int publicTimes = figures.scalar("general_public_times");
    int first = publicTimes * 57 / 100;
    layPublic(firstPublic, first, paying + unpaid, dice);
    layPublic(secondPublic, publicTimes - first, paying + unpaid, dice);
  }

  private void layCourses(Pool due, int paying, int unpaid, Dice dice) {
    for (int i = 0; i < paying + unpaid; i++) {
      int person = due.take();
      paid.set(person, i < paying);
      courses[person] = (byte) COURSES.pick(dice);
    }
  }

  private void bend(int total, Dice dice) {
    byte[] least = new byte[courses.length];
    byte[] most = new byte[courses.length];
    for (int person = 0; person < courses.length; person++) {
      least[person] = (byte) (courses[person] > 0 ? LEAST : 0);
      most[person] = (byte) (courses[person] > 0 ? MOST : 0);
    }
    Totals.bend(courses, least, most, total, dice);
  }

  private void layPublic(BitSet takers, int count, int of, Dice dice) {
    var quota = new Quota(count, of);
    for (int person = 0; person < courses.length; person++) {
      if (courses[person] > 0 && quota.next(dice)) {
        takers.set(person);
      }
    }
  }
}
