package org.xingtan.rating;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/// How a course is rated.
///
/// @param finished persons who have finished it
/// @param persons of them who rated it
/// @param points the sum of theirs
/// @param distribution how many gave 1, 2, 3, 4, 5
record Standing(int finished, int persons, int points, List<Integer> distribution) {
  /// To one decimal, half up; only where somebody rated.
  BigDecimal mean() {
    return BigDecimal.valueOf(points).divide(BigDecimal.valueOf(persons), 1, RoundingMode.HALF_UP);
  }
}
