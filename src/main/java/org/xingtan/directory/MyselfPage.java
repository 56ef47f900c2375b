package org.xingtan.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xingtan.web.Shell;

/// What a teacher sees of themselves.
///
/// @param needs what must be finished, by when, and what is missing
/// @param enrolments in periods that are open today
record MyselfPage(
    Shell shell,
    TeacherRow row,
    TeacherPage.Life life,
    List<NeedRow> needs,
    List<EnrolmentRow> enrolments) {

  /// @param todo what to do next, and where; null when nothing is missing
  record NeedRow(
      String run,
      String part,
      String required,
      String completed,
      String missing,
      String deadline,
      @Nullable Todo todo) {}

  record Todo(String label, String address) {}

  record EnrolmentRow(
      String period, String course, String section, String selected, String state) {}
}
