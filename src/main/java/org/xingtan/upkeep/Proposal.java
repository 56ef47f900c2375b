package org.xingtan.upkeep;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// That a course should retire.
///
/// @param provider key of the organisation for which it was proposed; nothing for the city office
/// @param sections of the course in periods that are not closed
/// @param decision nothing while it is open
record Proposal(
    int id,
    Of course,
    LocalDate retireOn,
    @Nullable String successor,
    String reason,
    By proposed,
    @Nullable Integer provider,
    @Nullable Decision decision) {

  record Of(String code, String title, int sections) {}

  record By(Instant at, String actor) {}

  /// @param as ACCEPTED, DECLINED or WITHDRAWN
  record Decision(String as, By by, @Nullable String reason) {}

  String state() {
    return decision == null ? "OPEN" : decision.as();
  }
}
