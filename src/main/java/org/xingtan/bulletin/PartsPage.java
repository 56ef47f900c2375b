package org.xingtan.bulletin;

import java.util.List;
import org.xingtan.web.Shell;

/// What others write for an issue.
record PartsPage(
    Shell shell,
    IssueHead head,
    boolean open,
    String address,
    List<Row> rows,
    List<NewIssuePage.Option> blocks,
    List<NewIssuePage.Option> people) {
  /// @param ready whether it was handed in and waits to be taken
  record Row(
      int id,
      String assignee,
      String request,
      String due,
      boolean late,
      String state,
      String words,
      boolean ready) {}
}
