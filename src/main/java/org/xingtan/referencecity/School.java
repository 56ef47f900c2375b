package org.xingtan.referencecity;

/// A school or institute of the invented city. Days are 0 where unknown or never.
record School(
    int number,
    String name,
    Area area,
    boolean inPrivate,
    boolean institute,
    int stages,
    String location,
    int opened,
    int closed,
    Pilot pilot,
    double weight) {

  enum Pilot {
    NONE,
    CITY,
    PROVINCIAL
  }

  String key() {
    String digits = Integer.toString(number);
    return "S" + "0".repeat(4 - digits.length()) + digits;
  }

  boolean teaches(int stage) {
    return (stages & (1 << stage)) != 0;
  }

  boolean newSince2017() {
    return opened > History.TERM_ENDS[History.LAST_TERM];
  }
}
