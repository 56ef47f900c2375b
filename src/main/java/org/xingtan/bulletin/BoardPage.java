package org.xingtan.bulletin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xingtan.web.Pager;
import org.xingtan.web.Shell;

/// All issues with how far they have come.
///
/// @param news what the office has to know first
record BoardPage(
    Shell shell, List<Link> news, List<Row> rows, List<Link> series, @Nullable Pager pager) {
  /// @param late whether the deadline has passed while it is open
  /// @param parts such as 2/5 handed in; empty without any
  record Row(
      String number,
      String series,
      String address,
      String state,
      String stateText,
      String basis,
      String deadline,
      boolean late,
      String parts,
      String author) {}

  record Link(String text, String address) {}
}
