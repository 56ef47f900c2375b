package org.xingtan.statistics;

/// What a figure counts. Units are never added to one another.
public enum Unit {
  PERSONS,
  PERSON_TIMES,
  POSTS,
  PIECES,
  THINGS,
  /// Credit hours, counted in tenths.
  HOURS;

  /// Decimal places of the counts kept for this unit.
  int decimals() {
    return this == HOURS ? 1 : 0;
  }
}
