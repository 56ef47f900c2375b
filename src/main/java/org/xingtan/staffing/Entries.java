package org.xingtan.staffing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xingtan.roster.EmploymentEvent;

/// How an event is written into the journal: its day, and what it was.
final class Entries {
  private Entries() {}

  static String written(EntryStore.Entry entry) {
    @Nullable String staffKind = entry.staffKind();
    if (staffKind == null) {
      return entry.day() + " · " + entry.kind();
    }
    String position = Trail.position(null, staffKind, entry.subjectName(), entry.stage());
    String school = entry.school() == null ? "" : entry.school() + " · ";
    return entry.day() + " · " + entry.kind() + " · " + school + position;
  }

  static String written(LocalDate day, EmploymentEvent.Kind kind, @Nullable Position position) {
    String start = day + " · " + kind;
    return position == null ? start : start + " · " + position.written();
  }
}
