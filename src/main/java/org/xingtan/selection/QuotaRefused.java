package org.xingtan.selection;

/// Why a quota, or the number of seats of a section, cannot be set.
public sealed interface QuotaRefused {

  /// More seats are taken.
  record BelowTaken(int taken) implements QuotaRefused {}

  /// The units below have more together.
  record LessThanBelow(int below) implements QuotaRefused {}

  /// The level above has no more to give.
  record MoreThanAbove(int left) implements QuotaRefused {}

  /// Nothing of a closed period changes.
  record PeriodClosed(String period) implements QuotaRefused {}
}
