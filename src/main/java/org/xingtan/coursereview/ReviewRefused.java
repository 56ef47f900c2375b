package org.xingtan.coursereview;

import org.xingtan.catalogue.CourseRefused;

/// Why a step of a hand-in was not taken.
sealed interface ReviewRefused {
  record Unfit(CourseRefused why) implements ReviewRefused {}

  record ContentMissing() implements ReviewRefused {}

  record NotNow(String state) implements ReviewRefused {}

  record AlreadyRead() implements ReviewRefused {}

  record PointsUnsound(String criterion) implements ReviewRefused {}

  record ReasonMissing(String criterion) implements ReviewRefused {}

  record ReadsOwn(String reviewer) implements ReviewRefused {}

  record TooFewReviewers(int needed) implements ReviewRefused {}

  record TooFewReadings(long finished) implements ReviewRefused {}

  record DecisionWithoutReason() implements ReviewRefused {}

  /// The version before would end today or earlier, or before it began.
  record RetirementNotAhead() implements ReviewRefused {}
}
