package org.xingtan.catalogue;

/// Why a course was not written.
public sealed interface CourseRefused {
  record CodeMalformed(String code) implements CourseRefused {}

  record CodeTaken(String code) implements CourseRefused {}

  record Incomplete() implements CourseRefused {}

  record HoursUnsound() implements CourseRefused {}

  record PriceUnsound() implements CourseRefused {}

  record AddressMalformed() implements CourseRefused {}

  record ContentFixed() implements CourseRefused {}

  record SubjectUnknown() implements CourseRefused {}

  record AlreadyRetired(String code) implements CourseRefused {}

  record RetiredBeforeOffered() implements CourseRefused {}

  record SuccessorUnfit(String code) implements CourseRefused {}

  record NameTaken(String name) implements CourseRefused {}
}
