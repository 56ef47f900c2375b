package org.xingtan.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Credit hours a teacher needs, from a day until another.
///
/// @param validUntil first day it no longer holds
public record Requirement(
    Category category,
    LocalDate validFrom,
    @Nullable LocalDate validUntil,
    BigDecimal creditHours,
    @Nullable String note) {

  public enum Category {
    TOTAL,
    COMMON,
    PROFESSIONAL,
    ELECTIVE
  }
}
