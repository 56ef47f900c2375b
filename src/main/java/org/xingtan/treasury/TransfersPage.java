package org.xingtan.treasury;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xingtan.web.Fields;
import org.xingtan.web.Pager;
import org.xingtan.web.Shell;

/// Bank transfers, and the form to enter one.
record TransfersPage(
    Shell shell,
    @Nullable String done,
    Fields form,
    String q,
    boolean waiting,
    List<Line> lines,
    Pager pager) {

  /// @param waiting amount that belongs to no bill yet; null when none
  record Line(
      String id,
      String reference,
      String receivedOn,
      String yuan,
      String sender,
      String note,
      @Nullable String bill,
      @Nullable String billAddress,
      String state,
      @Nullable String waiting,
      String by) {}
}
