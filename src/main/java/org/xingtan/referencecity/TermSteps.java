package org.xingtan.referencecity;

import java.util.function.IntPredicate;

/// What the persons of period 1702 did there part by part, and what they bring from earlier periods:
/// the pattern counts of [TermFigures] laid over the persons of [TermRoles].
final class TermSteps {

  private static final int TERM = History.LAST_TERM;

  private final TermFigures figures;
  private final People people;
  private final Dice dice = new Dice("steps in 1702");

  TermSteps(TermFigures figures, People people) {
    this.figures = figures;
    this.people = people;
  }

  void lay() {
    layCompleted();
    layStarted();
    laySelected();
  }

  private void layCompleted() {
    var settled = pool(TermRoles.COMPLETED, person -> people.kind[person] != People.NEWCOMER);
    for (int i = 0; i < figures.completed().research(); i++) {
      int bring = brought(Steps.LEARNING_DONE | maybe(Steps.RESEARCH_SELECTED));
      put(settled.take(), Steps.RESEARCH_DONE, bring);
    }
    for (int i = 0; i < figures.completed().learning(); i++) {
      put(settled.take(), Steps.LEARNING_DONE, brought(Steps.RESEARCH_DONE));
    }
    var others = pool(TermRoles.COMPLETED, person -> here(person) == 0);
    while (others.left() > 0) {
      int person = others.take();
      put(person, Steps.LEARNING_DONE | Steps.RESEARCH_DONE, attempt(person, 0.4));
    }
  }

  private void layStarted() {
    TermFigures.Parts parts = figures.started().parts();
    var persons = pool(TermRoles.STARTED, person -> true);
    var done = new Quota(figures.started().learningDone(), parts.both() + parts.learning());
    for (int i = 0; i < parts.both(); i++) {
      putLearner(persons.take(), Steps.BEGUN, done.next(dice));
    }
    var selectedBoth = new Quota(figures.learningOfBoth(), parts.learning());
    for (int i = 0; i < parts.learning(); i++) {
      int more = selectedBoth.next(dice) ? Steps.RESEARCH_SELECTED : 0;
      putLearner(persons.take(), Steps.LEARNING_BEGUN | more, done.next(dice));
    }
    layResearchers(persons, parts.research());
  }

  private void layResearchers(Pool persons, int count) {
    var done = new Quota(figures.started().researchDone(), count);
    var selectedBoth = new Quota(figures.researchOfBoth(), count);
    for (int i = 0; i < count; i++) {
      int more = selectedBoth.next(dice) ? Steps.LEARNING_SELECTED : 0;
      putResearcher(persons.take(), Steps.RESEARCH_BEGUN | more, done.next(dice));
    }
  }

  private void laySelected() {
    var persons = pool(TermRoles.SELECTED, person -> true);
    for (int i = 0; i < figures.selected().learning(); i++) {
      put(persons.take(), Steps.LEARNING_SELECTED, 0);
    }
    for (int i = 0; i < figures.selected().research(); i++) {
      put(persons.take(), Steps.RESEARCH_SELECTED, 0);
    }
    for (int i = 0; i < figures.selected().both(); i++) {
      put(persons.take(), Steps.LEARNING_SELECTED | Steps.RESEARCH_SELECTED, 0);
    }
  }

  /// Who completes a part without graduating must not have the other one from earlier.
  private void putLearner(int person, int flags, boolean done) {
    if (done) {
      put(person, flags | Steps.LEARNING_COMPLETED, attempt(person, 0.45));
    } else {
      put(person, flags, history(person));
    }
  }

  private void putResearcher(int person, int flags, boolean done) {
    if (done) {
      put(person, flags | Steps.RESEARCH_COMPLETED, attempt(person, 0.45));
    } else {
      put(person, flags, history(person));
    }
  }

  /// Nothing, a vain attempt, or one part finished earlier.
  private int history(int person) {
    if (fresh(person)) {
      return 0;
    }
    return switch (dice.below(4)) {
      case 0 -> brought(Steps.LEARNING_DONE | maybe(Steps.RESEARCH_BEGUN));
      case 1 -> brought(Steps.RESEARCH_DONE | maybe(Steps.LEARNING_BEGUN));
      default -> attempt(person, 0.5);
    };
  }

  private int attempt(int person, double chance) {
    return fresh(person) || !dice.chance(chance) ? 0 : brought(Steps.LEARNING_BEGUN);
  }

  private boolean fresh(int person) {
    return people.kind[person] == People.NEWCOMER || people.outcome[person] == People.GRADUATE;
  }

  private int brought(int flags) {
    return Steps.at(dice.below(TERM), flags);
  }

  private int maybe(int flags) {
    return dice.chance(0.4) ? flags : 0;
  }

  private int here(int person) {
    return Steps.in(people.steps[person], TERM);
  }

  private void put(int person, int flags, int earlier) {
    people.steps[person] |= Steps.at(TERM, flags) | earlier;
  }

  private Pool pool(byte level, IntPredicate more) {
    return new Pool(
        people.size(), person -> people.role[person] == level && more.test(person), dice);
  }
}
