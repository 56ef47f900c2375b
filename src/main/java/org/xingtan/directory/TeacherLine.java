package org.xingtan.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A person as a list shows them, with the latest spell of employment.
record TeacherLine(
    int id,
    String number,
    String name,
    String sex,
    String identityMasked,
    @Nullable String mobileMasked,
    @Nullable String schoolKey,
    @Nullable String school,
    @Nullable String area,
    @Nullable String subject,
    @Nullable String stage,
    @Nullable String staffKind,
    @Nullable LocalDate fromDay,
    @Nullable LocalDate toDay,
    @Nullable String endedBy) {

  TeacherStatus status(LocalDate now) {
    if (fromDay == null) {
      return TeacherStatus.WITHOUT_EMPLOYMENT;
    }
    if (toDay == null || toDay.isAfter(now)) {
      return TeacherStatus.EMPLOYED;
    }
    return "RETIRE".equals(endedBy) ? TeacherStatus.RETIRED : TeacherStatus.LEFT;
  }
}
