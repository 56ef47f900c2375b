package org.xingtan.referencecity;

import java.io.IOException;
import java.util.List;

/// Enrolments of the first programme, one period at a time: two learning courses completed make the
/// learning part, one workshop the research part.
final class FirstEnrolments {

  private static final int NEEDED = 2;
  private static final int MOST = 14;
  private static final Weighted COURSES = new Weighted(0, 0, 62, 22, 8, 3, 2, 1, 1, 0.6, 0.4);

  private final City city;
  private final EnrolmentFile file;
  private final EnrolmentFile.Moments at = new EnrolmentFile.Moments();
  private final int[] chosen = new int[MOST];
  private final Dice dice;
  private final int term;
  private final TermSections sections;
  private final TermDates dates;

  FirstEnrolments(City city, EnrolmentFile file, TermSections sections, int term) {
    this.city = city;
    this.file = file;
    this.sections = sections;
    this.term = term;
    dates = new TermDates(city, term);
    dice = new Dice("enrolments of " + History.TERMS[term]);
  }

  void write() throws IOException {
    file.period(History.TERMS[term]);
    for (int person : city.roster.order) {
      int flags = Steps.in(city.people.steps[person], term);
      if ((flags & Steps.LEARNING_SELECTED) != 0) {
        learning(person, flags);
      }
      if ((flags & Steps.RESEARCH_SELECTED) != 0) {
        research(person, flags);
      }
      if (flags == 0
          && city.people.outcome[person] == People.NEVER
          && wasThere(person)
          && dice.chance(0.02)) {
        changedMind(person);
      }
    }
  }

  private boolean wasThere(int person) {
    return city.people.knownIn2017(person)
        && city.people.employedOn(person, History.TERM_BEGINS[term]);
  }

  private void learning(int person, int flags) throws IOException {
    boolean completes = Steps.has(flags, Steps.LEARNING_COMPLETED);
    int courses = Math.max(COURSES.pick(dice), completes ? NEEDED : 1);
    choose(subject(person), courses);
    int done = done(completes, courses, Steps.has(flags, Steps.LEARNING_STARTED));
    boolean later = done < NEEDED && goesOn(flags, Steps.LEARNING_STARTED);
    int selected = dates.selected(person, dice);
    for (int i = 0; i < courses; i++) {
      List<Section> classes = sections.classes.get(chosen[i]);
      Section section = classes.get(dice.below(classes.size()));
      at.clear(selected + i * dice.between(15, 60));
      boolean starts = Steps.has(flags, Steps.LEARNING_STARTED) && (i <= done || dice.chance(0.6));
      study(person, starts, i < done, later && i < NEEDED);
      reselect(section, person);
    }
  }

  private int done(boolean completes, int courses, boolean started) {
    if (completes) {
      return NEEDED + dice.below(courses - NEEDED + 1);
    }
    return started && courses > 0 && dice.chance(0.45) ? 1 : 0;
  }

  private void research(int person, int flags) throws IOException {
    int subject = subject(person);
    int own = subject < Subject.COUNT ? subject : dice.below(Subject.COUNT);
    List<Section> workshops = sections.workshops.get(own);
    Section section = workshops.get(dice.below(workshops.size()));
    at.clear(dates.selected(person, dice));
    boolean completes = Steps.has(flags, Steps.RESEARCH_COMPLETED);
    boolean later = !completes && goesOn(flags, Steps.RESEARCH_STARTED);
    study(person, Steps.has(flags, Steps.RESEARCH_STARTED), completes, later);
    reselect(section, person);
  }

  private boolean goesOn(int flags, int started) {
    return dates.goesOn() && Steps.has(flags, started) && dice.chance(0.3);
  }

  private void study(int person, boolean starts, boolean completes, boolean later) {
    if (!starts) {
      return;
    }
    at.started = dates.started(at.selected, person, dice);
    if (completes) {
      at.complete(dates.completed(at.started, person, dice), dice);
    } else if (later) {
      at.complete(dates.completedLater(dice), dice);
    } else if (dice.chance(0.3)) {
      at.result = EnrolmentFile.Result.FAIL;
    }
  }

  /// A few withdraw a choice and choose the same course again.
  private void reselect(Section section, int person) throws IOException {
    long teacher = city.roster.number(person);
    if (!dice.chance(0.008)) {
      file.row(section, teacher, 1, at);
      return;
    }
    var again = new EnrolmentFile.Moments();
    again.clear(at.selected - dice.between(60, 300));
    again.withdrawn = at.selected - dice.between(5, 50);
    file.row(section, teacher, 1, again);
    file.row(section, teacher, 2, at);
  }

  private void changedMind(int person) throws IOException {
    choose(subject(person), 1);
    at.clear(dates.selected(person, dice));
    at.withdrawn = at.selected + dice.between(600, 5 * Day.SECONDS);
    file.row(sections.classes.get(chosen[0]).getFirst(), city.roster.number(person), 1, at);
  }

  private int subject(int person) {
    return city.people.subjectAt(person, History.TERM_BEGINS[term]);
  }

  /// Courses of one's own subject first, then any others, none twice.
  private void choose(int subject, int count) {
    int have = 0;
    if (subject < Subject.COUNT) {
      List<Integer> own = sections.coursesOf.get(subject);
      int from = dice.below(own.size());
      for (int i = 0; i < own.size() && have < count; i++) {
        chosen[have++] = own.get((from + i) % own.size());
      }
    }
    while (have < count) {
      int course = dice.below(sections.classes.size());
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
