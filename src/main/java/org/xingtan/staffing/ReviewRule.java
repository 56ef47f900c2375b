package org.xingtan.staffing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// From a day on, changes of a kind are reviewed or not.
///
/// @param area for the schools of which area; nothing for the whole city
record ReviewRule(
    @Nullable String area,
    Kind kind,
    LocalDate from,
    boolean reviewed,
    String reason,
    String actor) {

  enum Kind {
    ADDITION,
    TRANSFER_WITHIN_AREA,
    TRANSFER_BETWEEN_AREAS
  }
}
