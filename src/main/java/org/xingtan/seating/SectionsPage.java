package org.xingtan.seating;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xingtan.web.Field;
import org.xingtan.web.Pager;
import org.xingtan.web.Shell;

/// How selection goes now, section by section.
record SectionsPage(
    Shell shell,
    Field runs,
    String q,
    String asOf,
    List<Cut> cuts,
    String file,
    List<Line> lines,
    Pager pager) {

  /// The table of persons cut otherwise.
  record Cut(String label, String address) {}

  /// @param reasons why people were refused, the most frequent first
  record Line(
      String title,
      String section,
      String offered,
      String taken,
      String paid,
      String studying,
      String left,
      String waiting,
      String refused,
      List<String> reasons,
      String queue,
      @Nullable String quotas) {}
}
