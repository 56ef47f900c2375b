package org.xingtan.statistics;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xingtan.web.Shell;

record CellPage(
    Shell shell, CellBrief brief, List<TablePage.Link> sides, Members members, Links links) {

  /// @param remark what the chosen list shows
  /// @param next address of the next page
  record Members(
      String remark, List<String> headings, List<List<Value>> rows, @Nullable String next) {}

  /// @param label heading of its column, which a phone shows beside it
  /// @param address the person's own page; absent for what is not a name
  record Value(String label, String text, @Nullable String address) {}

  record Links(String table, String xlsx, String csv, String json) {}
}
