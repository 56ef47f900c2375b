package org.xingtan.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xingtan.web.Pager;
import org.xingtan.web.Shell;

/// One import: progress while a pass is open, then its outcome and what can be done next.
record ImportPage(
    Shell shell,
    Steps steps,
    List<Fact> facts,
    @Nullable PassProgress progress,
    @Nullable Message message,
    List<Sheet> sheets,
    List<String> notices,
    Problems problems,
    Next next) {

  record Fact(String label, String value) {}

  /// @param role `status` or `alert`
  record Message(String role, String text) {}

  record Sheet(
      String label,
      String file,
      String rows,
      String added,
      String changed,
      String unchanged,
      String absent,
      String wrong,
      boolean hasWrong) {}

  /// @param counts how often each kind of problem was found
  /// @param download address of the whole list, its format to be added
  record Problems(
      String heading, List<Count> counts, List<Row> rows, Pager pager, String download) {

    record Count(String sheet, String column, String reason, String count) {}

    record Row(String file, String row, String column, String reason) {}
  }

  /// @param load address to take the files over for good; null when that makes no sense now
  /// @param removals how many rows go, to be typed; null when nothing needs typing
  /// @param again address to pass over the files once more
  /// @param upload address to bring corrected files
  record Next(
      @Nullable String load,
      boolean complete,
      @Nullable String removals,
      @Nullable String again,
      @Nullable String upload) {}
}
