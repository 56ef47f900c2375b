package org.xingtan.treasury;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xingtan.web.Pager;
import org.xingtan.web.Shell;

/// Money that goes back to people.
record PaybacksPage(
    Shell shell,
    @Nullable String done,
    @Nullable String refusal,
    boolean all,
    List<Line> lines,
    Pager pager) {

  /// @param byBank whether the office has to transfer it and say so here
  record Line(
      String id,
      String yuan,
      String state,
      String who,
      String bill,
      String billAddress,
      String about,
      String detail,
      boolean byBank) {}
}
