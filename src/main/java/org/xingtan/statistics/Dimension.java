package org.xingtan.statistics;

/// What facts are grouped by. Keys are surrogate keys of the database, 0 for none; ownership is 1 for public, 2 for private.
enum Dimension {
  AREA,
  SUBJECT,
  SCHOOL,
  OWNERSHIP,
  COURSE;

  static Dimension of(Cut cut) {
    return valueOf(cut.name());
  }
}
