package org.xingtan.staffing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xingtan.roster.EmploymentEvent;
import org.xingtan.staffing.StaffMember.Workplace;

/// Where somebody works and as what.
record Position(
    Workplace workplace,
    String staffKind,
    @Nullable Short subject,
    @Nullable String subjectName,
    @Nullable String stage) {

  EmploymentEvent from(LocalDate day, EmploymentEvent.Kind kind) {
    return new EmploymentEvent(day, kind, workplace.school(), staffKind, subject, stage);
  }

  String written() {
    return Trail.position(workplace, staffKind, subjectName, stage);
  }
}
