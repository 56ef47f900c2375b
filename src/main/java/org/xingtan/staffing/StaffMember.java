package org.xingtan.staffing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A person with the latest spell of employment.
///
/// @param latest nothing for somebody who was never employed
record StaffMember(
    int id,
    String number,
    String name,
    String sex,
    String identityKind,
    String identity,
    @Nullable String mobile,
    @Nullable Latest latest) {

  /// @param to first day after it; nothing while it lasts
  record Latest(
      LocalDate from,
      @Nullable LocalDate to,
      @Nullable Workplace workplace,
      String staffKind,
      @Nullable Short subject,
      @Nullable String subjectName,
      @Nullable String stage) {}

  record Workplace(int school, String key, String name, short area, String areaName) {}

  boolean employed() {
    return latest != null && latest.to() == null;
  }

  @Nullable Workplace workplace() {
    return latest == null ? null : latest.workplace();
  }
}
