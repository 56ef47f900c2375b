package org.xingtan.bulletin;

import java.util.List;
import org.xingtan.web.Shell;

/// Who receives an issue, and what became of the copies.
///
/// @param out whether it is published, so that copies can go out
/// @param summary copies in all, against the print run
record DistributionPage(
    Shell shell,
    IssueHead head,
    boolean open,
    boolean out,
    String address,
    Lists lists,
    String summary,
    List<Row> rows,
    List<NewIssuePage.Option> ways) {
  record Lists(String report, String copy, String issue) {}

  /// @param log each state with when and who
  record Row(int id, String delivery, String name, int copies, String state, List<String> log) {}
}
