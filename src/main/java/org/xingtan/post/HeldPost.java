package org.xingtan.post;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xingtan.web.Caller;

/// A post with whoever holds it.
record HeldPost(int id, Caller role, String place, Days days, Holder holder, Given given) {

  /// @param until first day without it
  record Days(LocalDate from, @Nullable LocalDate until) {}

  record Holder(
      int account, String signInName, String name, boolean activated, boolean secondFactor) {}

  record Given(String by, String reason, String endedBy, String endReason) {}

  boolean endedBy(LocalDate day) {
    return days.until() != null && !days.until().isAfter(day);
  }
}
