package org.xingtan.statistics;

/// By what the rows of a table are cut.
public enum Cut {
  AREA,
  SUBJECT,
  SCHOOL,
  OWNERSHIP,
  /// one row for each part of the programme
  COMMUNITY,
  /// one row for each figure
  INDICATOR;

  /// Whether rows are people's own dimension, so that they add up.
  boolean ofPeople() {
    return this != COMMUNITY && this != INDICATOR;
  }
}
