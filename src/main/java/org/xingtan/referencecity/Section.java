package org.xingtan.referencecity;

import static java.nio.charset.StandardCharsets.UTF_8;

/// One run of a course in a period. `area` and `subject` are ordinals or -1; `taken` counts the places
/// in use while enrolments are written, so that no section is ever over its capacity.
final class Section {

  final String period;
  final String code;
  final byte[] codeBytes;
  final String programme;
  final String part;
  final Course course;
  final String name;
  final String kind;
  final int area;
  final int opens;
  int taken;
  int capacity;

  /// The capacity is meant as it is, even when every place is taken.
  boolean fixed;

  Section(
      String period,
      String code,
      String programme,
      String part,
      Course course,
      String name,
      String kind,
      int area,
      int opens) {
    this.period = period;
    this.code = code;
    codeBytes = code.getBytes(UTF_8);
    this.programme = programme;
    this.part = part;
    this.course = course;
    this.name = name;
    this.kind = kind;
    this.area = area;
    this.opens = opens;
  }

  /// A round number of places not below those taken.
  int places() {
    if (fixed) {
      return capacity;
    }
    int step = taken < 100 ? 10 : 50;
    return (taken / step + 1) * step;
  }
}
