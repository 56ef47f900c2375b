package org.xingtan.coursereview;

import org.jspecify.annotations.Nullable;

/// @param points nothing when none were given
record Score(Criterion criterion, @Nullable Integer points, String reason) {
  boolean sound() {
    return points != null && points >= 0 && points <= criterion.mostPoints();
  }

  /// Below half of the points the provider must be told why.
  boolean unexplained() {
    return points != null && points * 2 < criterion.mostPoints() && reason.isEmpty();
  }
}
