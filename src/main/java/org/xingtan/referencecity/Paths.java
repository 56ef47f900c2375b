package org.xingtan.referencecity;

/// The way of every participant through the first programme before the last period: when they
/// started, which part they finished when.
final class Paths {

  private static final Weighted TERM = new Weighted(0.30, 0.26, 0.26, 0.18);
  private static final int LAST_BEFORE = History.LAST_TERM - 1;

  private final People people;
  private final Dice dice = new Dice("paths before 1702");

  Paths(People people) {
    this.people = people;
  }

  void lay() {
    for (int person = 0; person < people.size(); person++) {
      switch (people.outcome[person]) {
        case People.GRADUATE -> people.steps[person] |= graduation(person);
        case People.UNFINISHED -> layUnfinished(person);
        default -> {}
      }
    }
  }

  /// Both parts in one period, or one part in each of two.
  private int graduation(int person) {
    if (people.kind[person] == People.NEWCOMER) {
      return Steps.at(LAST_BEFORE, Steps.LEARNING_DONE | Steps.RESEARCH_DONE);
    }
    int last = lastTerm(person);
    int second = Math.min(TERM.pick(dice), last);
    if (second > 0 && dice.chance(0.15)) {
      int first = dice.below(second);
      return dice.chance(0.66)
          ? Steps.at(first, Steps.LEARNING_DONE | maybe(Steps.RESEARCH_BEGUN))
              | Steps.at(second, Steps.RESEARCH_DONE)
          : Steps.at(first, Steps.RESEARCH_DONE | maybe(Steps.LEARNING_BEGUN))
              | Steps.at(second, Steps.LEARNING_DONE);
    }
    int earlier = second > 0 && dice.chance(0.06) ? begun(dice.below(second)) : 0;
    return earlier | Steps.at(second, Steps.LEARNING_DONE | Steps.RESEARCH_DONE);
  }

  /// Whoever is also in 1702 gets an earlier history there, see [TermSteps].
  private void layUnfinished(int person) {
    if (people.role[person] < TermRoles.STARTED) {
      people.steps[person] |= unfinished(Math.min(TERM.pick(dice), lastTerm(person)));
    }
  }

  private int lastTerm(int person) {
    return people.goneBefore2017(person) ? LAST_BEFORE - 1 : LAST_BEFORE;
  }

  private int unfinished(int term) {
    return switch (dice.below(3)) {
      case 0 -> begun(term);
      case 1 -> Steps.at(term, Steps.LEARNING_DONE | maybe(Steps.RESEARCH_BEGUN));
      default -> Steps.at(term, Steps.RESEARCH_DONE | maybe(Steps.LEARNING_BEGUN));
    };
  }

  private int begun(int term) {
    return Steps.at(
        term,
        dice.chance(0.6) ? Steps.LEARNING_BEGUN | maybe(Steps.RESEARCH_SELECTED) : Steps.BEGUN);
  }

  private int maybe(int flags) {
    return dice.chance(0.5) ? flags : 0;
  }
}
