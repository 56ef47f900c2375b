package org.xingtan.referencecity;

import java.util.Arrays;
import java.util.function.IntPredicate;

/// A shuffled list of persons from which parts are taken one after the other.
final class Pool {

  private final int[] persons;
  private int taken;

  Pool(int size, IntPredicate belongs, Dice dice) {
    int[] found = new int[size];
    int count = 0;
    for (int person = 0; person < size; person++) {
      if (belongs.test(person)) {
        found[count++] = person;
      }
    }
    persons = Arrays.copyOf(found, count);
    dice.shuffle(persons);
  }

  int left() {
    return persons.length - taken;
  }

  int take() {
    return persons[taken++];
  }
}
