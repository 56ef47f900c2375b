package org.xingtan.referencecity;

import java.util.Arrays;
import java.util.function.IntPredicate;

/// A shuffled list of persons from which parts are taken one after the other.
final class Pool {

  private final int[] persons;
  private int taken;

  Pool(int size, IntPredicate belongs, Dice dice) {
    persons = matching(size, belongs);
    dice.shuffle(persons);
  }

  /// Only those of a list.
  Pool(int[] among, IntPredicate belongs, Dice dice) {
    persons = Arrays.stream(among).filter(belongs).toArray();
    dice.shuffle(persons);
  }

  static int[] matching(int size, IntPredicate belongs) {
    int[] found = new int[size];
    int count = 0;
    for (int person = 0; person < size; person++) {
      if (belongs.test(person)) {
        found[count++] = person;
      }
    }
    return Arrays.copyOf(found, count);
  }

  int left() {
    return persons.length - taken;
  }

  int take() {
    return persons[taken++];
  }
}
