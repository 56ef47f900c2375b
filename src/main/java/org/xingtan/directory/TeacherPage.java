package org.xingtan.directory;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xingtan.web.Shell;
import org.xingtan.web.Words;

/// @param row nothing but name and number when the person does not stand in the scope today
/// @param keep where whoever keeps the person changes something; null when they do not
/// @param reveal where to ask for the full number; null when it may not be asked for
record TeacherPage(
    Shell shell,
    TeacherRow row,
    boolean current,
    Life life,
    @Nullable String reveal,
    @Nullable String keep,
    @Nullable Revealed revealed,
    @Nullable String refusal) {

  record Revealed(String identityNumber, String mobile, String purpose) {
    static Revealed of(IdentityNumber found, String purpose, Words words) {
      String mobile = found.mobile() == null ? words.of("directory.none") : found.mobile();
      return new Revealed(found.identity(), mobile, purpose);
    }
  }

  /// What a person did and where they count; the same on the page of the person themselves.
  record Life(
      List<SpellRow> spells,
      boolean hidden,
      List<HeadCountRow> headCounts,
      List<PeriodRow> periods) {}

  record SpellRow(
      String days,
      String event,
      String school,
      @Nullable String schoolAddress,
      String what,
      @Nullable String end) {}

  record HeadCountRow(@Nullable String address, String name, LocalDate day, String where) {}

  record PeriodRow(String period, String programme, String due, String where, String subject) {}
}
