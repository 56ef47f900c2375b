package org.xingtan.referencecity;

/// Sex, subject and stage of everyone who has none yet.
final class Teaching {

  private static final Weighted PUBLIC = weighted(false);
  private static final Weighted PRIVATE = weighted(true);

  private final People people;
  private final Dice dice = new Dice("teaching");

  Teaching(People people) {
    this.people = people;
  }

  void assign(int from, int to) {
    for (int person = from; person < to; person++) {
      if (people.subject[person] < 0) {
        people.subject[person] = (byte) draw(person);
      }
      Subject subject = Subject.of(people.subject[person]);
      people.stage[person] = (byte) subject.stage(dice).ordinal();
      people.female[person] = dice.chance(femaleShare(subject));
    }
  }

  private int draw(int person) {
    if (people.otherStaff[person] && dice.chance(0.55)) {
      return Subject.NONE.ordinal();
    }
    return (people.inPrivate[person] ? PRIVATE : PUBLIC).pick(dice);
  }

  private static double femaleShare(Subject subject) {
    return switch (subject) {
      case KINDERGARTEN -> 0.975;
      case PE -> 0.24;
      case PHYSICS, IT, VOCATIONAL -> 0.45;
      case CHINESE, ENGLISH, MUSIC -> 0.84;
      case NONE -> 0.6;
      default -> 0.64;
    };
  }

  private static Weighted weighted(boolean inPrivate) {
    double[] weights = new double[Subject.COUNT + 1];
    for (Subject subject : Subject.values()) {
      weights[subject.ordinal()] = inPrivate ? subject.privateWeight : subject.publicWeight;
    }
    return new Weighted(weights);
  }
}
