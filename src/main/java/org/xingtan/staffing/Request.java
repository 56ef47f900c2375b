package org.xingtan.staffing;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xingtan.roster.NewPerson;
import org.xingtan.staffing.StaffMember.Workplace;

/// A transfer offered, or an addition handed in, with the step at which it stands.
///
/// @param teacher who is to be transferred; nothing for somebody new
/// @param newcomer who is to be added; nothing for a transfer
/// @param from the school that lets them go; nothing for somebody new
record Request(
    long id,
    @Nullable Integer teacher,
    @Nullable NewPerson newcomer,
    String name,
    String number,
    @Nullable Workplace from,
    Wish wish,
    Step latest) {

  /// Where the person is to work, from which day, why.
  record Wish(LocalDate day, Position position, String reason) {}

  enum Kind {
    OFFERED,
    HANDED_IN,
    ACCEPTED,
    REFUSED,
    WITHDRAWN,
    APPROVED,
    REJECTED
  }

  enum Waits {
    RECEIVER,
    REVIEWER
  }

  /// @param waitsFor who decides next; nothing when it is over
  record Step(
      Kind kind,
      @Nullable Waits waitsFor,
      @Nullable String reason,
      Instant at,
      String actor,
      String post) {}

  Workplace to() {
    return wish.position().workplace();
  }

  boolean transfer() {
    return teacher != null;
  }
}
