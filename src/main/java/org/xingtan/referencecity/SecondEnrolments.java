package org.xingtan.referencecity;

import java.io.IOException;

/// Enrolments of the second programme in one period: many short online courses and one workshop a
/// person. The person-times of 2101 are bent to the printed sum.
final class SecondEnrolments {

  private static final int MOST = 22;
  private static final int NEEDED = Catalogue.ONLINE_NEEDED;
  private static final Weighted FULL = new Weighted(2, 3, 5, 8, 11, 13, 14, 13, 10, 8, 5, 3, 2, 1);
  private static final Weighted PARTIAL =
      new Weighted(1, 2, 3, 5, 7, 8, 10, 12, 12, 11, 9, 7, 5, 3);

  /// When each person registered, or would have.
  final int[] registeredAt;

  private final City city;
  private final short[] marks;
  private final byte[] courses;
  private final SecondSections sections;
  private final SecondDates dates;
  private final Dice dice;
  private final int[] chosen = new int[MOST];
  private final EnrolmentFile.Moments at = new EnrolmentFile.Moments();

  SecondEnrolments(City city, SecondSections sections, SecondDates dates) {
    this.city = city;
    this.sections = sections;
    this.dates = dates;
    dice = new Dice("second enrolments" + dates.pilot);
    marks = dates.pilot ? city.people.pilot : city.people.second;
    courses = new byte[city.people.size()];
    registeredAt = new int[courses.length];
    plan();
  }

  void write(int person, EnrolmentFile file) throws IOException {
    int steps = marks[person];
    if ((steps & SecondSteps.SELECTED) != 0) {
      online(person, steps, file);
    }
    if ((steps & SecondSteps.WORKSHOP) != 0) {
      workshop(person, steps, file);
    }
  }

  private void plan() {
    byte[] least = new byte[courses.length];
    byte[] most = new byte[courses.length];
    for (int person = 0; person < courses.length; person++) {
      int steps = marks[person];
      if (steps != 0) {
        registeredAt[person] = dates.registered(dice);
      }
      if ((steps & SecondSteps.SELECTED) != 0) {
        boolean full = (steps & (SecondSteps.STUDY_DONE | SecondSteps.STUDY_LATER)) != 0;
        courses[person] = (byte) (full ? NEEDED + FULL.pick(dice) : 2 + PARTIAL.pick(dice));
        least[person] = (byte) (full ? NEEDED : 1);
        most[person] = MOST;
      }
    }
    if (!dates.pilot) {
      Totals.bend(courses, least, most, city.figures.scalar("it2_times_selected"), dice);
    }
  }

  private void online(int person, int steps, EnrolmentFile file) throws IOException {
    int count = courses[person];
    choose(count);
    boolean done = (steps & SecondSteps.STUDY_DONE) != 0;
    boolean later = (steps & SecondSteps.STUDY_LATER) != 0;
    int completed =
        done ? NEEDED + dice.below(count - NEEDED + 1) : dice.below(Math.min(NEEDED, count + 1));
    int started = done || later ? count : completed + dice.below(count - completed + 1);
    int selected = dates.selected(registeredAt[person], dice);
    long teacher = city.roster.number(person);
    for (int i = 0; i < count; i++) {
      at.clear(selected + i * 25 + dice.below(25));
      study(i < started, i < completed, later && i < NEEDED);
      row(sections.online.get(chosen[i]), teacher, file);
    }
  }

  private void study(boolean starts, boolean completes, boolean later) {
    if (starts) {
      at.started = dates.started(at.selected, dice);
    }
    if (completes) {
      at.complete(dates.completed(at.started, dice), dice);
    } else if (later) {
      at.complete(dates.completedLater(dice), dice);
    }
  }

  /// One in two hundred withdrew the choice once and made it again.
  private void row(Section section, long teacher, EnrolmentFile file) throws IOException {
    if (dice.below(200) != 0) {
      file.row(section, teacher, 1, at);
      return;
    }
    var again = new EnrolmentFile.Moments();
    again.clear(at.selected - dice.between(30, 60));
    again.withdrawn = at.selected - dice.between(1, 25);
    file.row(section, teacher, 1, again);
    file.row(section, teacher, 2, at);
  }

  private void workshop(int person, int steps, EnrolmentFile file) throws IOException {
    int school = city.people.schoolAt(person, SecondDates.begins(dates.pilot));
    int area = city.school(school).area().ordinal();
    at.clear(dates.selected(registeredAt[person], dice));
    boolean done = (steps & SecondSteps.PRACTICE_DONE) != 0;
    boolean later = (steps & SecondSteps.PRACTICE_LATER) != 0;
    study(done || later || dice.chance(0.8), done, later);
    file.row(sections.workshop(area, school), city.roster.number(person), 1, at);
  }

  private void choose(int count) {
    int have = 0;
    while (have < count) {
      double roll = dice.unit();
      int course = (int) (sections.online.size() * (0.5 * roll + 0.5 * roll * roll));
      boolean isNew = true;
      for (int i = 0; i < have; i++) {
        isNew &= chosen[i] != course;
      }
      if (isNew) {
        chosen[have++] = course;
      }
    }
  }
}
