package org.xingtan.bulletin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xingtan.web.Pager;
import org.xingtan.web.Shell;

/// Which states an issue came through, and who changed what.
record HistoryPage(
    Shell shell, IssueHead head, List<Step> steps, List<Change> changes, @Nullable Pager pager) {
  record Step(String state, String at, String name, String note) {}

  record Change(String at, String name, String action, String before, String after) {}
}
