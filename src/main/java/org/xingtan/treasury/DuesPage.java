package org.xingtan.treasury;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xingtan.web.Field;
import org.xingtan.web.Pager;
import org.xingtan.web.Shell;

/// What a school or an area has to pay and no bill has yet.
///
/// @param refusal why nothing was confirmed
/// @param credit what the payer has in credit; null when nothing
record DuesPage(
    Shell shell,
    @Nullable String refusal,
    @Nullable String credit,
    List<Field.Choice> runs,
    Sum sum,
    List<Line> lines,
    Pager pager) {

  /// @param request key of the form
  record Sum(String text, String run, String seats, String yuan, String request, String all) {}

  record Line(
      String key,
      String number,
      String name,
      String title,
      String run,
      String selected,
      String payBy,
      String fee) {}
}
