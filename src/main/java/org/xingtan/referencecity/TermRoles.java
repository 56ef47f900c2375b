package org.xingtan.referencecity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/// Chooses who takes part in period 1702 at which level, and gives them their subject, so that table
/// 2 and the private schools' figures hold for the same people.
final class TermRoles {

  static final byte SELECTED = 1;
  static final byte STARTED = 2;
  static final byte COMPLETED = 3;

  private static final double UNFINISHED_CALLED = 0.92;

  private final Figures figures;
  private final People people;
  private final Dice dice = new Dice("roles in 1702");

  TermRoles(Figures figures, People people) {
    this.figures = figures;
    this.people = people;
  }

  void assign() {
    int[] selected = figures.bySubject("selected", figures.scalar("selected_1702"));
    int[] started = figures.bySubject("participants", figures.scalar("started_1702"));
    int[] completed = figures.bySubject("completed", figures.scalar("completed_1702"));
    int privateSelected = figures.scalar("private_selected_1702");
    int privateStarted = figures.scalar("private_started_1702");
    int privateCompleted = figures.scalar("private_completed_1702");
    assign(COMPLETED, completed, privateCompleted);
    assign(STARTED, minus(started, completed), privateStarted - privateCompleted);
    assign(SELECTED, minus(selected, started), privateSelected - privateStarted);
  }

  private void assign(byte level, int[] subjects, int privateTotal) {
    double[] weights = new double[subjects.length];
    for (int s = 0; s < subjects.length; s++) {
      weights[s] = subjects[s] * privateShare(Subject.of(s));
    }
    int[] inPrivate = Shares.split(privateTotal, weights, subjects);
    assign(level, inPrivate, true);
    assign(level, minus(subjects, inPrivate), false);
  }

  private static double privateShare(Subject subject) {
    return switch (subject) {
      case KINDERGARTEN -> 0.9;
      case VOCATIONAL -> 0.12;
      case POLITICS -> 0.15;
      default -> 0.32;
    };
  }

  private void assign(byte level, int[] subjects, boolean privately) {
    int[] persons = choose(level, Shares.sum(subjects), privately);
    dice.shuffle(persons);
    int next = 0;
    for (int s = 0; s < subjects.length; s++) {
      for (int i = 0; i < subjects[s]; i++) {
        people.role[persons[next]] = level;
        people.subject[persons[next++]] = (byte) s;
      }
    }
  }

  private int[] choose(byte level, int count, boolean privately) {
    List<Pool> pools = new ArrayList<>();
    List<Integer> most = new ArrayList<>();
    IntPredicate free = person -> available(person, privately);
    if (level == COMPLETED) {
      add(pools, most, free.and(p -> people.outcome[p] == People.LAST_GRADUATE), 1.0);
    }
    if (level == STARTED) {
      IntPredicate unfinished = free.and(p -> people.outcome[p] == People.UNFINISHED);
      add(pools, most, unfinished.and(p -> people.kind[p] == People.NEWCOMER), 1.0);
      add(pools, most, unfinished.and(p -> people.kind[p] != People.NEWCOMER), UNFINISHED_CALLED);
    }
    if (level == SELECTED) {
      add(pools, most, free.and(p -> people.outcome[p] == People.NEVER), 0.3);
      add(pools, most, free.and(p -> people.outcome[p] == People.UNFINISHED), 0.5);
    }
    add(pools, most, free.and(this::veteran), 1.0);
    return draw(pools, most, count);
  }

  /// A graduate of an earlier period who goes on for the hours.
  private boolean veteran(int person) {
    return people.outcome[person] == People.GRADUATE && people.kind[person] != People.NEWCOMER;
  }

  private boolean available(int person, boolean privately) {
    return people.role[person] == 0
        && people.inPrivate[person] == privately
        && !people.goneBefore2017(person);
  }

  private void add(List<Pool> pools, List<Integer> most, IntPredicate belongs, double share) {
    var pool = new Pool(people.size(), belongs, dice);
    pools.add(pool);
    most.add((int) (pool.left() * share));
  }

  private static int[] draw(List<Pool> pools, List<Integer> most, int count) {
    int[] chosen = new int[count];
    int have = 0;
    for (int i = 0; i < pools.size(); i++) {
      for (int room = most.get(i); room > 0 && have < count; room--) {
        chosen[have++] = pools.get(i).take();
      }
    }
    if (have < count) {
      throw new IllegalStateException("Only " + have + " of " + count + " persons for 1702");
    }
    return Arrays.copyOf(chosen, have);
  }

  private static int[] minus(int[] left, int[] right) {
    int[] difference = left.clone();
    for (int i = 0; i < difference.length; i++) {
      difference[i] -= right[i];
    }
    return difference;
  }
}
