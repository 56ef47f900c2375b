package org.xingtan.staffing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xingtan.web.Shell;

/// A person as whoever keeps them sees them.
///
/// @param notice after a change: that it was made, and what does not change with it
/// @param hidden whether entries of other schools are left out
record StaffPage(
    Shell shell,
    @Nullable String notice,
    List<FormPage.Fact> facts,
    List<Act> acts,
    List<EntryLine> entries,
    boolean hidden,
    List<ChangeLine> changes) {

  /// Something that can be done.
  record Act(String address, String label) {}

  record EntryLine(String day, String event, String what, String address, String mend) {}

  /// @param before what stood there; nothing when it is new
  record ChangeLine(
      String at,
      String what,
      @Nullable String day,
      @Nullable String before,
      @Nullable String after,
      String reason,
      String actor) {}
}
