package org.xingtan.referencecity;

/// What a person did in the two parts of the first programme, as six bits a period.
final class Steps {

  static final int LEARNING_SELECTED = 1;
  static final int LEARNING_STARTED = 2;
  static final int LEARNING_COMPLETED = 4;
  static final int RESEARCH_SELECTED = 8;
  static final int RESEARCH_STARTED = 16;
  static final int RESEARCH_COMPLETED = 32;

  static final int LEARNING_BEGUN = LEARNING_SELECTED | LEARNING_STARTED;
  static final int RESEARCH_BEGUN = RESEARCH_SELECTED | RESEARCH_STARTED;
  static final int LEARNING_DONE = LEARNING_BEGUN | LEARNING_COMPLETED;
  static final int RESEARCH_DONE = RESEARCH_BEGUN | RESEARCH_COMPLETED;
  static final int BEGUN = LEARNING_BEGUN | RESEARCH_BEGUN;
  static final int STARTED = LEARNING_STARTED | RESEARCH_STARTED;

  private static final int BITS = 6;
  private static final int MASK = (1 << BITS) - 1;

  private Steps() {}

  static int in(int steps, int term) {
    return steps >>> (term * BITS) & MASK;
  }

  static int at(int term, int flags) {
    return flags << (term * BITS);
  }

  static boolean has(int flags, int wanted) {
    return (flags & wanted) == wanted;
  }

  /// The first period in which the person started anything, or -1.
  static int firstTerm(int steps) {
    for (int term = 0; term <= History.LAST_TERM; term++) {
      if ((in(steps, term) & STARTED) != 0) {
        return term;
      }
    }
    return -1;
  }

  /// The last period before 1702 in which the person did anything, or -1.
  static int lastTermBefore1702(int steps) {
    for (int term = History.LAST_TERM - 1; term >= 0; term--) {
      if (in(steps, term) != 0) {
        return term;
      }
    }
    return -1;
  }
}
