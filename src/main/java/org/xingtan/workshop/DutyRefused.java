package org.xingtan.workshop;

/// Why somebody was not put on duty.
public sealed interface DutyRefused {
  record PeriodClosed(String period) implements DutyRefused {}

  record DayUnsound() implements DutyRefused {}

  record PersonUnknown(String number) implements DutyRefused {}

  record HeldAlready(String number) implements DutyRefused {}
}
