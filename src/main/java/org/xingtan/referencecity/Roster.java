package org.xingtan.referencecity;

import java.util.Arrays;

/// The people in the order of their teacher numbers: first those of long standing, school by school,
/// then by the day they joined, as a register grows.
final class Roster {

  private static final long FIRST_NUMBER = 4_401_000_100_000L;
  private static final int REGISTER_BEGAN = Day.of(2014, 9, 2);

  /// Persons in the order of their numbers.
  final int[] order;

  private final long[] numbers;

  Roster(People people) {
    var dice = new Dice("teacher numbers");
    long[] keys = new long[people.size()];
    for (int person = 0; person < keys.length; person++) {
      boolean old = people.join[person] < REGISTER_BEGAN;
      long place = old ? people.schoolAt(person, people.join[person]) : people.join[person];
      keys[person] = ((old ? 0 : 1L << 40) + (place << 22 | dice.below(1 << 22))) << 20 | person;
    }
    Arrays.sort(keys);
    order = new int[keys.length];
    numbers = new long[keys.length];
    for (int rank = 0; rank < keys.length; rank++) {
      order[rank] = (int) (keys[rank] & ((1 << 20) - 1));
      numbers[order[rank]] = FIRST_NUMBER + rank * 4L + dice.below(4);
    }
  }

  long number(int person) {
    return numbers[person];
  }
}
