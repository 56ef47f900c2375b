package org.xingtan.workshop;

import java.time.LocalDate;

/// Why somebody was not put on duty, or a post was not ended.
public sealed interface DutyRefused {
  record PeriodClosed(String period) implements DutyRefused {}

  record DayUnsound() implements DutyRefused {}

  record PersonUnknown(String number) implements DutyRefused {}

  record HeldAlready(String number) implements DutyRefused {}

  record ReasonMissing() implements DutyRefused {}

  /// The last day is missing, before the first, or after the period.
  record EndUnsound() implements DutyRefused {}

  record EndedAlready(LocalDate until) implements DutyRefused {}

  /// Nothing is left of the period to hand over.
  record NothingLeft() implements DutyRefused {}

  /// Whoever hands over goes on, under this number or one merged into it.
  record SamePerson() implements DutyRefused {}
}
