package org.xingtan.referencecity;

import java.util.List;
import java.util.function.IntPredicate;

/// Lays the funnels of the second programme over the people, area by area: the pilot schools of 2021,
/// where steps overlap without being nested, and period 2101.
final class SecondPlan {

  private static final double NOT_DUE = 0.004;

  private final Figures figures;
  private final People people;
  private final List<School> schools;
  private final Dice dice = new Dice("second programme");

  SecondPlan(Figures figures, People people, List<School> schools) {
    this.figures = figures;
    this.people = people;
    this.schools = schools;
  }

  void lay() {
    for (Area area : Area.values()) {
      int a = area.ordinal();
      int[] pilotStaff = Pool.matching(people.size(), person -> pilotStaff(person, a));
      new Funnel(pilotStaff, people.pilot, dice)
          .lay(
              row(Figures.PILOT, a),
              person -> people.fullTimeOn(person, History.PILOT_BEGINS),
              person -> people.otherStaff[person] && present(person));
      int[] staff = Pool.matching(people.size(), person -> at(person, a));
      var second = new Funnel(staff, people.second, dice);
      second.lay(row(Figures.SECOND, a), this::due, person -> present(person) && !due(person));
      after(second);
    }
  }

  private int[] row(String table, int area) {
    int participants = figures.byArea(table, "participants")[area];
    return new int[] {
      participants,
      figures.byArea(table, "courses_selected")[area],
      figures.byArea(table, "online_study_completed")[area],
      figures.byArea(table, "workshop_selected")[area],
      figures.byArea(table, "school_practice_completed")[area],
      figures.byArea(table, "micro_ability_submitted")[area],
      figures.byArea(table, "micro_ability_certified")[area],
      (int) (NOT_DUE * participants)
    };
  }

  private boolean pilotStaff(int person, int area) {
    int school = people.schoolAt(person, History.PILOT_BEGINS);
    return schools.get(school).pilot() == School.Pilot.CITY
        && schools.get(school).area().ordinal() == area;
  }

  private boolean at(int person, int area) {
    return people.areaLater[person] == area && people.kind[person] != People.RECENT;
  }

  /// On the list and still there when the training began.
  private boolean due(int person) {
    return people.fullTimeOn(person, History.LIST_DAY);
  }

  private boolean present(int person) {
    return people.employedOn(person, History.SUMMER_ENDS);
  }

  /// What some reached after the printed day, while the period went on.
  private void after(Funnel second) {
    IntPredicate here = this::present;
    second.mark(SecondSteps.STUDY_LATER, 0.2, here, SecondSteps.SELECTED, SecondSteps.STUDY_DONE);
    second.mark(
        SecondSteps.PRACTICE_LATER, 0.16, here, SecondSteps.WORKSHOP, SecondSteps.PRACTICE_DONE);
    second.mark(
        SecondSteps.ABILITIES_LATER, 0.3, here, SecondSteps.PRACTICE_DONE, SecondSteps.CERTIFIED);
    second.mark(
        SecondSteps.WITHDRAWN,
        0.01,
        here.and(this::due),
        0,
        SecondSteps.REGISTERED | SecondSteps.SELECTED);
  }
}
