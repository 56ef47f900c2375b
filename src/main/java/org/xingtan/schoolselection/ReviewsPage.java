package org.xingtan.schoolselection;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xingtan.web.Pager;
import org.xingtan.web.Shell;

/// What the school has to agree to, the longest waiting first.
record ReviewsPage(Shell shell, @Nullable String message, List<Line> lines, Pager pager) {

  record Line(
      String teacher,
      String section,
      String attempt,
      String number,
      String name,
      String title,
      String run,
      String asked) {}
}
