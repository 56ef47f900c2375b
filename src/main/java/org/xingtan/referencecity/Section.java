package org.xingtan.referencecity;

import static java.nio.charset.StandardCharsets.UTF_8;

/// One run of a course in a period. `area` and `subject` are ordinals or -1; `taken` counts the places
/// in use while enrolments are written, so that no section is ever over its capacity.
final class Section {

  final Offer offer;
  final String code;
  final byte[] codeBytes;
  final Course course;
  final String name;
  final int area;
  int taken;
  int capacity;

  /// The capacity is meant as it is, even when every place is taken.
  boolean fixed;

  /// What many sections share: the period, the part of a programme, their kind and first day.
  record Offer(String period, String programme, String part, String kind, int opens) {}

  Section(Offer offer, String code, Course course, String name, int area) {
    this.offer = offer;
    this.code = code;
    codeBytes = code.getBytes(UTF_8);
    this.course = course;
    this.name = name;
    this.area = area;
  }

  /// A section named like its course, for everybody.
  Section(Offer offer, Course course) {
    this(offer, course.code(), course, course.title(), -1);
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
