package org.xingtan.directory;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the roster knows of a person, as far as the scope shows it.
///
/// @param current whether the person stands in the scope today: only then are personal numbers and the school of today shown
/// @param hidden how many spells of employment lie outside the scope
record TeacherFile(
    TeacherLine person,
    boolean current,
    List<Spell> spells,
    int hidden,
    List<HeadCount> headCounts,
    List<Period> periods) {

  record Spell(
      LocalDate fromDay,
      @Nullable LocalDate toDay,
      @Nullable String schoolKey,
      @Nullable String school,
      @Nullable String area,
      @Nullable String subject,
      @Nullable String stage,
      String staffKind,
      String startedBy,
      @Nullable String endedBy) {}

  record HeadCount(
      String code, String name, LocalDate onDay, @Nullable String school, @Nullable String area) {}

  /// Where the person counts in a programme's period.
  ///
  /// @param due whether they are among those expected
  record Period(
      String period,
      String programme,
      boolean due,
      @Nullable String school,
      @Nullable String area,
      @Nullable String subject) {}
}
