package org.xingtan.referencecity;

import java.util.ArrayList;
import java.util.List;

/// Chooses a person's regular courses. Two instances roll the same dice and make the same choices:
/// the first round counts how often each course is chosen, the second one writes.
final class RegularChoice {

  final int[] chosen = new int[RegularPlan.MOST];
  int count;

  private final City city;
  private final RegularPlan plan;
  private final int[] generic;
  private final int[][] bySubject;
  private final Dice dice = new Dice("regular choices");

  /// Courses that nobody is to select are in no list.
  RegularChoice(City city, RegularPlan plan, List<Course> courses, boolean[] nobody) {
    this.city = city;
    this.plan = plan;
    bySubject = new int[Subject.COUNT][];
    for (int s = 0; s < Subject.COUNT; s++) {
      bySubject[s] = indexes(courses, nobody, s);
    }
    generic = indexes(courses, nobody, -1);
  }

  void choose(int person) {
    count = 0;
    if (plan.firstPublic.get(person)) {
      chosen[count++] = 0;
    }
    if (plan.secondPublic.get(person)) {
      chosen[count++] = 1;
    }
    int wanted = plan.courses[person];
    int subject = city.people.subjectAt(person, History.REGULAR_BEGINS);
    int[] own = subject < Subject.COUNT ? bySubject[subject] : generic;
    int ownWanted = Math.min((wanted - count) * 3 / 5, (own.length + 1) / 2);
    add(own, count + ownWanted);
    add(generic, wanted);
  }

  /// The front of each list is more popular than its end.
  private void add(int[] list, int until) {
    while (count < until) {
      double roll = dice.unit();
      int course = list[(int) (list.length * (0.45 * roll + 0.55 * roll * roll))];
      boolean isNew = true;
      for (int i = 0; i < count; i++) {
        isNew &= chosen[i] != course;
      }
      if (isNew) {
        chosen[count++] = course;
      }
    }
  }

  private static int[] indexes(List<Course> courses, boolean[] nobody, int subject) {
    List<Integer> found = new ArrayList<>();
    for (int i = 2; i < courses.size(); i++) {
      if (courses.get(i).subject() == subject && !nobody[i]) {
        found.add(i);
      }
    }
    return found.stream().mapToInt(Integer::intValue).toArray();
  }
}
