package org.xingtan.centre;

import java.util.List;
import org.xingtan.web.Shell;

/// What came of a form, course by course.
record ConfirmationPage(Shell shell, String summary, List<Line> lines) {

  /// @param kind SEATED, WAITING, LEFT or REFUSED
  record Line(String title, String kind, String text) {}
}
