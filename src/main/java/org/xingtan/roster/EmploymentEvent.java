package org.xingtan.roster;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One event of an employment history; docs/rules/roster.md says which may follow which.
///
/// @param school where the person works from that day; nothing for LEAVE and RETIRE, as are the parts after it
/// @param staffKind FULL_TIME or OTHER
public record EmploymentEvent(
    LocalDate day,
    Kind kind,
    @Nullable Integer school,
    @Nullable String staffKind,
    @Nullable Short subject,
    @Nullable String stage) {

  public enum Kind {
    JOIN,
    TRANSFER,
    CHANGE,
    LEAVE,
    RETIRE,
    RETURN;

    public boolean ends() {
      return this == LEAVE || this == RETIRE;
    }
  }

  public static EmploymentEvent end(LocalDate day, Kind kind) {
    return new EmploymentEvent(day, kind, null, null, null, null);
  }
}
