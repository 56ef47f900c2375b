package org.xingtan.enrolment;

import java.time.LocalDate;

/// Why a section was not written.
public sealed interface SectionRefused {
  record PeriodClosed(String period) implements SectionRefused {}

  record CodeMalformed(String code) implements SectionRefused {}

  record CodeTaken(String code) implements SectionRefused {}

  record SomethingMissing() implements SectionRefused {}

  record CourseUnknown(String course) implements SectionRefused {}

  /// Not on offer on the day on which the section would open.
  record CourseNotOffered(String course, LocalDate day) implements SectionRefused {}

  record SeatsUnsound() implements SectionRefused {}

  record OpensOutsidePeriod() implements SectionRefused {}

  /// Somebody has selected it.
  record InUse() implements SectionRefused {}
}
