package org.xingtan.upkeep;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A course on the board.
///
/// @param last the last period that offered it
/// @param before the one before that
record BoardLine(
    String code,
    String title,
    String provider,
    LocalDate offeredFrom,
    @Nullable Times last,
    @Nullable Times before,
    Rating rating,
    Leaving leaving) {

  /// @param mean nothing while nobody rated it
  record Rating(@Nullable BigDecimal mean, int persons) {}

  /// @param retiredOn the day that was decided
  /// @param proposal an open one
  record Leaving(
      @Nullable LocalDate retiredOn, @Nullable Integer proposal, @Nullable LocalDate proposedFor) {}
}
