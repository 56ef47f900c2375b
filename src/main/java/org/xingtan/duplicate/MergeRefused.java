package org.xingtan.duplicate;

/// Why two numbers are not merged; docs/rules/roster.md §8 gives the reasons.
sealed interface MergeRefused {

  record ReasonMissing() implements MergeRefused {}

  /// One of them changed since the page was shown, or was merged.
  record Stale() implements MergeRefused {}

  /// Only the one who would go holds something: it works the other way round.
  record OtherWay() implements MergeRefused {}

  /// Both hold results. What stands in the way is said beside it.
  ///
  /// @param same courses that both have in the same period
  record BothHold(int same) implements MergeRefused {}

  /// The account of the one who would go administers something.
  record InOffice() implements MergeRefused {}
}
