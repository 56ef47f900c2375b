package org.xingtan.bulletin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xingtan.web.Shell;

/// Who receives an issue, and what became of the copies.
///
/// @param summary copies in all, against the print run
record DistributionPage(
    Shell shell,
    IssueHead head,
    boolean open,
    String address,
    Lists lists,
    String summary,
    List<Row> rows,
    Sending sending) {
  record Lists(String report, String copy, String issue) {}

  /// @param mailbox empty without one
  /// @param log each state with when and who
  record Row(
      int id,
      String delivery,
      String name,
      String mailbox,
      int copies,
      String state,
      List<String> log) {}

  /// @param out whether it is published, so that copies can go out
  /// @param mail what the button says that writes to those with a mailbox; nothing when there is nobody to write to
  /// @param noMail why they cannot be written to
  record Sending(
      boolean out,
      List<NewIssuePage.Option> ways,
      @Nullable String mail,
      @Nullable String noMail) {}
}
