package org.xingtan.statistics;

/// What is counted: a measure of the milestone journal, or a kind of thing that its own room keeps.
public enum Measure {
  COUNTED(Source.PERSONS),
  DUE(Source.PERSONS),
  REGISTERED(Source.PERSONS),
  SELECTED(Source.PERSONS),
  PAID(Source.PERSONS),
  STARTED(Source.PERSONS),
  PARTICIPATED(Source.PERSONS),
  COMPLETED(Source.PERSONS),
  SUBMITTED(Source.PERSONS),
  CERTIFIED(Source.PERSONS),
  TUTOR(Source.PERSONS),
  HOST(Source.PERSONS),
  ASSISTANT(Source.PERSONS),
  INSPECTOR(Source.PERSONS),
  TUTOR_OR_HOST(Source.PERSONS),
  TIMES_SELECTED(Source.PERSON_TIMES),
  TIMES_PAID(Source.PERSON_TIMES),
  TIMES_STARTED(Source.PERSON_TIMES),
  TIMES_COMPLETED(Source.PERSON_TIMES),
  SIGN_IN(Source.PIECES),
  POST(Source.PIECES),
  HOMEWORK(Source.PIECES),
  SECTIONS(Source.THINGS),
  COURSES(Source.THINGS),
  COURSES_IN_BAND(Source.THINGS),
  COURSES_UNSELECTED(Source.THINGS),
  DUTY_POSTS(Source.THINGS),
  DUTY_PERSONS(Source.THINGS),
  SCHOOLS_DUE(Source.THINGS),
  PILOT_SCHOOLS(Source.THINGS),
  AWARD_ENTRIES(Source.THINGS),
  AWARD_QUOTA(Source.THINGS),
  SUBJECTS_OFFERED(Source.THINGS),
  HOURS_OFFERED(Source.THINGS),
  HOURS_REQUIRED(Source.THINGS);

  /// Where the members of a set are kept.
  enum Source {
    /// lines of the journal, rolled up
    PERSONS,
    /// enrolments, rolled up
    PERSON_TIMES,
    /// daily counts, rolled up
    PIECES,
    /// rows of other rooms, few enough to count at once
    THINGS
  }

  private final Source source;

  Measure(Source source) {
    this.source = source;
  }

  Source source() {
    return source;
  }

  /// Things behind each of which stands a person, or what was sent up by name.
  boolean held() {
    return this == DUTY_POSTS || this == DUTY_PERSONS || this == AWARD_ENTRIES;
  }
}
