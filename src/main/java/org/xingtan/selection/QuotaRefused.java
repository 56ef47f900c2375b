package org.xingtan.selection;

/// Why a quota cannot be set.
public sealed interface QuotaRefused {

  /// More seats are taken.
  record BelowTaken(int taken) implements QuotaRefused {}

  /// The units below have more together.
  record LessThanBelow(int below) implements QuotaRefused {}

  /// The level above has no more to give.
  record MoreThanAbove(int left) implements QuotaRefused {}
}
