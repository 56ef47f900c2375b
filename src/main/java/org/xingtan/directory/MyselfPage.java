package org.xingtan.directory;

import java.util.List;
import org.xingtan.web.Shell;

/// What a teacher sees of themselves.
///
/// @param enrolments in periods that are open today
record MyselfPage(
    Shell shell, TeacherRow row, TeacherPage.Life life, List<EnrolmentRow> enrolments) {

  record EnrolmentRow(
      String period, String course, String section, String selected, String state) {}
}
