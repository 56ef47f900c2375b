package org.xingtan.referencecity;

/// What became of the people of 2017 until the list of 2021 and after it: leaving, retiring, coming
/// back, changing area; and who joined, so that every area's list of 2021 has the printed length.
final class LaterYears {

  private static final int LIST_DAY = History.LIST_DAY;
  private static final double FULLEST = 0.93;

  private final Figures figures;
  private final People people;
  private final Lives lives;
  private final Dice dice = new Dice("later years");

  LaterYears(Figures figures, People people, Lives lives) {
    this.figures = figures;
    this.people = people;
    this.lives = lives;
  }

  /// Adds the newcomers of all later years; those known in 2017 are already there.
  void unfold(int today) {
    int[] expected = figures.byArea(Figures.SECOND, "expected");
    for (int person = 0; person < people.size(); person++) {
      goOn(person);
    }
    int[] staying = spread(expected);
    for (Area area : Area.values()) {
      int joiners = expected[area.ordinal()] - staying[area.ordinal()];
      for (int i = 0; i < joiners; i++) {
        lives.enter(people.add(People.LATER, area, dice.chance(laterPrivate(area))), joinDay());
      }
    }
    joinAfterList();
    joinRecently(today);
  }

  /// The difference between the two head counts of 2021 is who left and who joined between them.
  private void joinAfterList() {
    int onList = 0;
    int gone = 0;
    for (int person = 0; person < people.size(); person++) {
      boolean listed = people.fullTimeOn(person, LIST_DAY);
      onList += listed ? 1 : 0;
      gone += listed && !people.fullTimeOn(person, History.REGULAR_BEGINS) ? 1 : 0;
    }
    int joiners = figures.scalar("general_due") - onList + gone;
    for (int i = 0; i < joiners; i++) {
      Area area = Area.of(dice.below(Area.count()));
      int person = people.add(People.AFTER_LIST, area, dice.chance(laterPrivate(area)));
      lives.enter(person, dice.between(LIST_DAY + 1, History.REGULAR_BEGINS - 1));
    }
  }

  /// A few thousand a year joined after everything that was printed.
  private void joinRecently(int today) {
    int perYear = Shares.sum(figures.byArea(Figures.SECOND, "expected")) / 130;
    for (int year = 2021; year <= Day.date(today).getYear() && year < 2031; year++) {
      for (int i = 0; i < perYear; i++) {
        int day = Day.of(year, 9, dice.between(1, 5));
        Area area = Area.of(dice.below(Area.count()));
        boolean privately = dice.chance(laterPrivate(area));
        if (day <= today) {
          lives.enter(people.add(People.RECENT, area, privately), day);
        }
      }
    }
  }

  private double laterPrivate(Area area) {
    return area.privateShare * 1.15;
  }

  private int joinDay() {
    int year = dice.between(2017, 2020);
    if (year == 2020 && dice.chance(0.05)) {
      return Day.of(2021, 2, dice.between(18, 26));
    }
    return dice.chance(0.8) ? Day.of(year, 9, 1) : Day.of(year, 9, dice.between(11, 28));
  }

  private void goOn(int person) {
    if (people.leave[person] != 0) {
      if (!people.retires[person] && people.kind[person] == People.LEAVER && dice.chance(0.06)) {
        comeBack(person, Day.of(dice.between(2018, 2020), 9, 1));
      } else if (people.retires[person] && dice.chance(0.03)) {
        workOn(person);
      }
      return;
    }
    int retirement = Lives.retirement(people, person);
    int leaving = leavingDay(person);
    people.retires[person] = leaving == 0 || retirement <= leaving;
    people.leave[person] = people.retires[person] ? retirement : leaving;
    if (!people.retires[person] && leaving < Day.of(2019, 7, 1) && dice.chance(0.06)) {
      comeBack(person, Day.of(2020, 9, 1));
    }
  }

  private void comeBack(int person, int day) {
    people.gapFrom[person] = people.leave[person];
    people.gapTo[person] = day;
    people.retires[person] = true;
    people.leave[person] = Lives.retirement(people, person);
    if (people.leave[person] <= day + 30) {
      people.leave[person] = people.gapFrom[person];
      people.retires[person] = false;
      people.gapFrom[person] = 0;
      people.gapTo[person] = 0;
    }
  }

  /// Retired and called back as other staff for some years.
  private void workOn(int person) {
    people.gapFrom[person] = people.leave[person];
    people.gapTo[person] = people.leave[person] + dice.between(20, 200);
    people.gapAfterRetirement[person] = true;
    people.retires[person] = false;
    people.leave[person] = people.gapTo[person] + dice.between(400, 1400);
  }

  /// Who leaves without retiring: 5% of the public and 17% of the private teachers until 2021, few
  /// after it; a handful of members in the months after the head count.
  private int leavingDay(int person) {
    boolean free =
        people.kind[person] == People.MEMBER
            && people.role[person] == 0
            && Steps.in(people.steps[person], History.LAST_TERM - 1) == 0;
    if (free && dice.chance(0.008)) {
      return Day.of(2017, dice.between(2, 8), dice.between(1, 28));
    }
    double leaving = people.inPrivate[person] ? 0.17 : 0.05;
    if (dice.chance(leaving)) {
      int year = dice.between(2018, 2021);
      int month = year == 2021 ? dice.between(2, 6) : dice.chance(0.7) ? 8 : dice.between(1, 12);
      return Day.of(year, month, dice.between(1, 28));
    }
    return dice.chance(0.02) ? Day.of(dice.between(2022, 2031), 8, dice.between(1, 31)) : 0;
  }

  /// Where those on the list work by then; areas that shrank give some to areas that grew.
  private int[] spread(int[] expected) {
    int[] staying = new int[Area.count()];
    int[] room = new int[Area.count()];
    for (int a = 0; a < room.length; a++) {
      room[a] = Math.max((int) (FULLEST * expected[a]), 1);
    }
    for (int person : listedInRandomOrder()) {
      int home = people.area[person];
      boolean stays = staying[home] < room[home] && !dice.chance(0.012);
      int target = stays ? home : otherArea(home, staying, room);
      people.areaLater[person] = (byte) target;
      people.laterPrivate[person] = target == home ? stillPrivate(person) : false;
      staying[target]++;
    }
    settleOthers();
    return staying;
  }

  private int[] listedInRandomOrder() {
    var pool = new Pool(people.size(), person -> people.fullTimeOn(person, LIST_DAY), dice);
    int[] persons = new int[pool.left()];
    for (int i = 0; i < persons.length; i++) {
      persons[i] = pool.take();
    }
    return persons;
  }

  private boolean stillPrivate(int person) {
    return people.inPrivate[person] && !dice.chance(0.02);
  }

  private int otherArea(int home, int[] staying, int[] room) {
    double[] weights = new double[room.length];
    for (int a = 0; a < room.length; a++) {
      weights[a] = a == home ? 0 : Math.max(room[a] - staying[a], 0);
    }
    return new Weighted(weights).pick(dice);
  }

  private void settleOthers() {
    for (int person = 0; person < people.size(); person++) {
      if (people.areaLater[person] < 0) {
        people.areaLater[person] = people.area[person];
      }
    }
  }
}
