package org.xingtan.statistics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A table ready to print.
///
/// @param corner heading of the first column
/// @param upper upper row of headings; for a table without groups the only one
/// @param lower lower row of headings; empty without groups
record Grid(
    String corner, List<Heading> upper, List<Heading> lower, List<Line> lines, int columns) {

  int headRows() {
    return lower.isEmpty() ? 1 : 2;
  }

  /// Columns with the one of the rows' names.
  int width() {
    return columns + 1;
  }

  /// @param address where a click sorts by the column; absent over groups
  /// @param sorted `ascending` or `descending` for the column sorted by
  record Heading(
      String text, int width, int height, @Nullable String address, @Nullable String sorted) {}

  /// @param group heading to stand before the line; absent when it is that of the line above
  record Line(String label, @Nullable String group, String style, List<Box> boxes) {}

  /// @param address the cell's page; absent where nothing opens
  /// @param brief what is shown when one rests on it
  record Box(
      String text, String style, @Nullable String address, @Nullable String brief, boolean over) {}
}
