package org.xingtan.referencecity;

import java.util.Arrays;

/// Moves before and around the head count of 2017: two persons with the same history change places.
/// Whatever is counted before or after keeps its size, in every area and ownership.
final class Transfers {

  private static final int[] DAYS = {
    Day.of(2016, 2, 22), Day.of(2016, 9, 1), Day.of(2017, 2, 20), Day.of(2017, 9, 1)
  };
  private static final int ALIKE = Steps.at(0, Steps.LEARNING_DONE | Steps.RESEARCH_DONE);

  private final People people;
  private final Dice dice = new Dice("transfers");

  Transfers(People people) {
    this.people = people;
  }

  void lay() {
    swap();
    changeSubjects();
  }

  private void swap() {
    long[] keys = new long[people.size()];
    int count = 0;
    for (int person = 0; person < people.size(); person++) {
      if (settled(person) && dice.chance(0.09)) {
        keys[count++] = key(person);
      }
    }
    keys = Arrays.copyOf(keys, count);
    Arrays.sort(keys);
    for (int i = 0; i + 1 < count; i += 2) {
      swap((int) keys[i], (int) keys[i + 1]);
    }
  }

  private void changeSubjects() {
    for (int person = 0; person < people.size(); person++) {
      int stage = people.stage[person];
      boolean general = stage == Stage.PRIMARY.ordinal() || stage == Stage.JUNIOR.ordinal();
      if (general && settled(person) && people.lateMove[person] == 0 && dice.chance(0.03)) {
        people.subjectBefore[person] = (byte) dice.below(Subject.ENGLISH.ordinal() + 1);
        boolean differs = people.subjectBefore[person] != people.subject[person];
        people.subjectChange[person] = differs ? changeDay() : 0;
      }
    }
  }

  private int changeDay() {
    return dice.chance(0.3) ? Day.of(2016, 3, 14) : Day.of(dice.between(2018, 2020), 3, 15);
  }

  private boolean settled(int person) {
    return people.kind[person] == People.MEMBER
        && people.role[person] == 0
        && people.steps[person] == ALIKE
        && people.gapTo[person] == 0
        && people.leave[person] > History.LIST_DAY;
  }

  /// Mostly within the area: sorted by stage and area, with some noise.
  private long key(int person) {
    int area = dice.chance(0.85) ? people.area[person] : dice.below(Area.count());
    long place = people.stage[person] * 16L + area;
    return (place * 1024 + dice.below(1024)) << 32 | person;
  }

  private void swap(int one, int other) {
    boolean alike = people.stage[one] == people.stage[other];
    boolean apart = people.school[one] != people.school[other];
    boolean moved = people.earlyMove[one] + people.earlyMove[other] != 0;
    if (alike && apart && !moved) {
      int day = DAYS[dice.below(DAYS.length)];
      people.earlyMove[one] = day;
      people.earlyMove[other] = day;
      people.schoolBefore[one] = people.school[other];
      people.schoolBefore[other] = people.school[one];
    }
  }
}
