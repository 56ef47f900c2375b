package org.xingtan.referencecity;

import java.time.LocalDate;
import java.util.List;

/// The whole city in memory, before anything is written: figures, schools, people and what each of
/// them did. Built in the order of time, each step keeping what the steps before it made exact.
final class City {

  final Figures figures;
  final int today;
  final List<School> schools;
  final List<SchoolKind> schoolKinds;
  final People people;
  final Roster roster;
  final AssessmentPlan assessment;

  City(CitySize size, LocalDate day) {
    figures = new Figures(size);
    today = (int) day.toEpochDay();
    var maker = new SchoolMaker(figures);
    schools = maker.make();
    schoolKinds = maker.kinds();
    int members = Shares.sum(figures.byArea(Figures.PROGRAMME, "full_time_teachers"));
    people = new People(members + members * 3 / 5 + 400);
    var lives = new Lives(people);
    var placement = new Placement(figures, people, schools);
    int known = populate2017(lives, placement);
    new LaterYears(figures, people, lives).unfold(today);
    new Teaching(people).assign(known, people.size());
    placement.placeLater();
    new Transfers(people).lay();
    assessment = new AssessmentPlan(figures, people);
    new SecondPlan(figures, people, schools).lay();
    roster = new Roster(people);
  }

  private int populate2017(Lives lives, Placement placement) {
    new Crowd2017(new Census(figures), people).gather();
    new TermRoles(figures, people).assign();
    new TermSteps(TermFigures.of(figures), people).lay();
    new Paths(people).lay();
    new Teaching(people).assign(0, people.size());
    lives.live(0, people.size());
    placement.place2017();
    return people.size();
  }

  School school(int index) {
    return schools.get(index);
  }

  Area areaAt(int person, int day) {
    return school(people.schoolAt(person, day)).area();
  }
}
