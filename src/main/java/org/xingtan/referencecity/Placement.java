package org.xingtan.referencecity;

import java.util.List;

/// Gives everybody their school of 2017 and their later one, and fills the pilot schools of 2021 with
/// exactly as many full-time teachers as were expected there.
final class Placement {

  private static final int PILOT_DAY = History.PILOT_BEGINS;
  private static final double STAYS = 0.94;

  private final Figures figures;
  private final People people;
  private final List<School> schools;
  private final SchoolPools then;
  private final SchoolPools later;
  private final SchoolPools laterOld;
  private final Dice dice = new Dice("placement");

  Placement(Figures figures, People people, List<School> schools) {
    this.figures = figures;
    this.people = people;
    this.schools = schools;
    then = new SchoolPools(schools, school -> !school.newSince2017());
    later = new SchoolPools(schools, Placement::free);
    laterOld = new SchoolPools(schools, school -> free(school) && !school.newSince2017());
  }

  void place2017() {
    for (int person = 0; person < people.size(); person++) {
      Area area = Area.of(people.area[person]);
      people.school[person] = then.pick(area, people.inPrivate[person], stage(person), dice);
    }
  }

  /// After the later people have been added and given a stage.
  void placeLater() {
    fillPilotSchools();
    for (int person = 0; person < people.size(); person++) {
      if (people.schoolLater[person] < 0) {
        placeLater(person);
      }
    }
  }

  private static boolean free(School school) {
    return school.closed() == 0 && school.pilot() != School.Pilot.CITY;
  }

  /// Institutes take most of the other staff without a stage of their own.
  private int stage(int person) {
    boolean institute =
        people.otherStaff[person]
            && people.subject[person] != Subject.KINDERGARTEN.ordinal()
            && !people.inPrivate[person]
            && dice.chance(0.6);
    if (institute) {
      people.stage[person] = (byte) Stage.OTHER.ordinal();
    }
    return people.stage[person];
  }

  private void fillPilotSchools() {
    int[] expected = figures.byArea(Figures.PILOT, "expected");
    var pool = new SchoolPools(schools, Placement::cityPilot);
    for (Area area : Area.values()) {
      int missing = expected[area.ordinal()];
      var atHome = pilotStaff(area, true);
      while (missing > 0 && atHome.left() > 0) {
        int person = atHome.take();
        people.schoolLater[person] = people.school[person];
        missing--;
      }
      var others = pilotStaff(area, false);
      for (; missing > 0; missing--) {
        int person = others.take();
        moveTo(person, pool.pick(area, false, people.stage[person], dice));
      }
    }
  }

  private static boolean cityPilot(School school) {
    return school.pilot() == School.Pilot.CITY;
  }

  private Pool pilotStaff(Area area, boolean alreadyThere) {
    return new Pool(
        people.size(),
        person ->
            people.areaLater[person] == area.ordinal()
                && !people.laterPrivate[person]
                && people.schoolLater[person] < 0
                && people.stage[person] >= Stage.PRIMARY.ordinal()
                && people.stage[person] <= Stage.SENIOR.ordinal()
                && people.fullTimeOn(person, PILOT_DAY)
                && atPilotSchool(person) == alreadyThere,
        dice);
  }

  private boolean atPilotSchool(int person) {
    int school = people.school[person];
    return school >= 0
        && cityPilot(schools.get(school))
        && schools.get(school).area().ordinal() == people.areaLater[person];
  }

  private void placeLater(int person) {
    Area area = Area.of(people.areaLater[person]);
    boolean privately = people.laterPrivate[person];
    if (people.school[person] < 0) {
      join(person, later.pick(area, privately, people.stage[person], dice));
      return;
    }
    goOn(person, area, privately);
  }

  private void goOn(int person, Area area, boolean privately) {
    School school = schools.get(people.school[person]);
    boolean gone = people.leave[person] != 0 && people.leave[person] <= PILOT_DAY;
    boolean closing = school.closed() != 0 && !endsBefore(person, school.closed());
    if (gone && !closing) {
      people.schoolLater[person] = people.school[person];
      return;
    }
    boolean overstaffed = cityPilot(school) && people.fullTimeOn(person, PILOT_DAY);
    boolean same = school.area() == area && school.inPrivate() == privately && !overstaffed;
    if (same && !closing && dice.chance(STAYS)) {
      people.schoolLater[person] = people.school[person];
    } else {
      boolean old = school.closed() != 0 || cameBack(person);
      SchoolPools pools = old ? laterOld : later;
      moveTo(person, pools.pick(area, privately, people.stage[person], dice));
    }
  }

  private boolean endsBefore(int person, int day) {
    return people.leave[person] != 0 && people.leave[person] <= day;
  }

  private void join(int person, short school) {
    people.schoolLater[person] = school;
    int opened = schools.get(school).opened();
    if (opened > people.join[person]) {
      people.join[person] = opened;
    }
  }

  /// Moves fall on the first days of a school year or term, in time for a new or a closing school.
  private void moveTo(int person, short school) {
    people.schoolLater[person] = school;
    if (people.school[person] < 0) {
      join(person, school);
      return;
    }
    if (people.school[person] == school) {
      return;
    }
    people.lateMove[person] = moveDay(person, schools.get(school).opened());
  }

  /// Out of a closing school on its last day; whoever is away comes back straight to the new school.
  private int moveDay(int person, int opened) {
    int closed = schools.get(people.school[person]).closed();
    boolean away = cameBack(person) && (closed == 0 || people.gapFrom[person] <= closed);
    if (away) {
      return people.gapTo[person];
    }
    int usual =
        dice.chance(0.8)
            ? Day.of(dice.between(2018, 2020), 9, 1)
            : Day.of(dice.between(2019, 2020), 2, 24);
    return closed != 0 ? closed : Math.max(usual, opened);
  }

  private boolean cameBack(int person) {
    return people.gapTo[person] > History.TERM_ENDS[History.LAST_TERM];
  }
}
