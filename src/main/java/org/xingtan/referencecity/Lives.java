package org.xingtan.referencecity;

import java.time.LocalDate;

/// Birth, joining and, for those outside the head count, leaving, so that everybody was there when
/// they took part.
final class Lives {

  private static final int MEN_RETIRE = 60;
  private static final int WOMEN_RETIRE = 55;
  private static final int[] AGES = {22, 25, 30, 35, 40, 45, 50, 55, 60};
  private static final Weighted PUBLIC_AGE = new Weighted(7, 15, 18, 20, 17, 13, 8, 2);
  private static final Weighted PRIVATE_AGE = new Weighted(20, 31, 23, 12, 7, 4, 2, 1);

  private final People people;
  private final Dice dice = new Dice("lives");

  Lives(People people) {
    this.people = people;
  }

  void live(int from, int to) {
    for (int person = from; person < to; person++) {
      switch (people.kind[person]) {
        case People.LEAVER -> leave(person);
        case People.RETIREE -> retire(person);
        case People.NEWCOMER -> enter(person, newcomerDay(person));
        default -> work(person, History.HEAD_COUNT_DAY);
      }
    }
  }

  /// A person who joins on this day at the start of a working life.
  void enter(int person, int day) {
    int age = dice.chance(0.75) ? dice.between(21, 25) : dice.between(26, 38);
    people.join[person] = day;
    people.birth[person] = day - age * 365 - dice.between(10, 350);
  }

  /// The first day after retirement, at 60 for men and 55 for women: the month after the birthday.
  static int retirement(People people, int person) {
    int age = people.female[person] ? WOMEN_RETIRE : MEN_RETIRE;
    LocalDate birthday = Day.date(people.birth[person]).plusYears(age);
    return (int) birthday.withDayOfMonth(1).plusMonths(1).toEpochDay();
  }

  private void work(int person, int inServiceOn) {
    Weighted ages = people.inPrivate[person] ? PRIVATE_AGE : PUBLIC_AGE;
    int oldest = people.female[person] ? WOMEN_RETIRE : MEN_RETIRE;
    int age;
    do {
      int band = ages.pick(dice);
      age = dice.between(AGES[band], AGES[band + 1] - 1);
    } while (age >= oldest - 1);
    people.birth[person] = inServiceOn - age * 365 - dice.between(20, 380);
    joinYoung(person, latestJoin(person, inServiceOn));
  }

  /// A school year begins on 1 September; some join in spring, private schools hire all year.
  private void joinYoung(int person, int latest) {
    int age = dice.between(22, 25) + (dice.chance(0.2) ? dice.below(10) : 0);
    int year = Day.date(people.birth[person]).getYear() + age;
    int last = Day.date(latest).getYear();
    int day = joinDay(year < last ? year : last - dice.below(4), people.inPrivate[person]);
    while (day > latest) {
      day = joinDay(--last, people.inPrivate[person]);
    }
    people.join[person] = day;
    int youngest = day - 21 * 365;
    if (people.birth[person] > youngest) {
      people.birth[person] = youngest - dice.between(10, 300);
    }
  }

  int joinDay(int year, boolean privately) {
    if (privately && dice.chance(0.25)) {
      return Day.of(year, dice.between(1, 12), dice.between(1, 28));
    }
    return dice.chance(0.12)
        ? Day.of(year, 2, dice.between(14, 28))
        : Day.of(year, 9, 1) - (dice.chance(0.3) ? dice.between(1, 7) : 0);
  }

  private int latestJoin(int person, int inServiceOn) {
    int term = Steps.firstTerm(people.steps[person]);
    return term < 0 ? inServiceOn : Math.min(inServiceOn, History.TERM_BEGINS[term]);
  }

  private void leave(int person) {
    int earliest = afterStudies(person);
    int day = dice.between(earliest, History.HEAD_COUNT_DAY);
    work(person, History.TERM_BEGINS[0]);
    people.leave[person] = dice.chance(0.5) ? schoolBreak(earliest, day) : day;
  }

  /// The first day of August or February in the range, else the given day.
  private static int schoolBreak(int earliest, int day) {
    LocalDate date = Day.date(earliest);
    for (LocalDate month = date.withDayOfMonth(1).plusMonths(1);
        month.toEpochDay() <= History.HEAD_COUNT_DAY;
        month = month.plusMonths(1)) {
      if (month.getMonthValue() == 8 || month.getMonthValue() == 2) {
        return (int) month.toEpochDay();
      }
    }
    return day;
  }

  private void retire(int person) {
    LocalDate earliest = Day.date(afterStudies(person)).withDayOfMonth(1).plusMonths(1);
    int months = (2017 - earliest.getYear()) * 12 + 1 - earliest.getMonthValue();
    LocalDate last = earliest.plusMonths(dice.below(months + 1));
    int age = people.female[person] ? WOMEN_RETIRE : MEN_RETIRE;
    LocalDate month = last.minusMonths(1).minusYears(age);
    people.birth[person] = (int) month.withDayOfMonth(dice.between(1, 28)).toEpochDay();
    people.leave[person] = (int) last.toEpochDay();
    people.retires[person] = true;
    joinYoung(person, latestJoin(person, History.TERM_BEGINS[0]));
  }

  private int afterStudies(int person) {
    int term = Steps.lastTermBefore1702(people.steps[person]);
    return History.TERM_ENDS[Math.max(term, 0)] + 5;
  }

  private int newcomerDay(int person) {
    boolean spring = Steps.lastTermBefore1702(people.steps[person]) >= 0 || dice.chance(0.25);
    return spring
        ? Day.of(2017, 2, dice.between(13, 27))
        : dice.chance(0.6) ? Day.of(2017, 9, 1) : Day.of(2017, 8, dice.between(20, 31));
  }
}
