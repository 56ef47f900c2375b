package org.xingtan.rating;

import java.time.LocalDate;

/// Why a rating was not taken.
sealed interface RatingRefused {
  record PointsMissing() implements RatingRefused {}

  record CommentTooLong(int most) implements RatingRefused {}

  record TooLate(LocalDate lastDay) implements RatingRefused {}
}
