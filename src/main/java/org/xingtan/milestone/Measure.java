package org.xingtan.milestone;

import static java.util.stream.Collectors.joining;

import java.util.Collection;

/// What is counted: persons at a point, person-times, or pieces. Written as in files, views and the database.
public enum Measure {
  COUNTED,
  DUE,
  REGISTERED,
  SELECTED,
  PAID,
  STARTED,
  PARTICIPATED,
  COMPLETED,
  SUBMITTED,
  CERTIFIED,
  TUTOR,
  HOST,
  ASSISTANT,
  INSPECTOR,
  TUTOR_OR_HOST,
  TIMES_SELECTED,
  TIMES_PAID,
  TIMES_STARTED,
  TIMES_COMPLETED,
  SIGN_IN,
  POST,
  HOMEWORK;

  /// As an array for PostgreSQL.
  static String array(Collection<Measure> measures) {
    return measures.stream().map(Measure::name).collect(joining(",", "{", "}"));
  }
}
