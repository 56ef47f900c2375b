package org.xingtan.programme;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The rules of a run: who is due, who takes part, who completes.
///
/// @param headCount code of the frozen list, for HEAD_COUNT
/// @param pilot the pilot mark, for PILOT_SCHOOLS
public record RunRules(
    LocalDate referenceDay,
    Population population,
    @Nullable String headCount,
    @Nullable String pilot,
    Participation participation,
    Completion completion) {

  public enum Population {
    EMPLOYED_FULL_TIME,
    HEAD_COUNT,
    PILOT_SCHOOLS,
    NONE
  }

  public enum Participation {
    STARTED,
    PAID,
    REGISTERED
  }

  public enum Completion {
    ALL_PARTS,
    NONE
  }
}
