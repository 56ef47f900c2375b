package org.xingtan.statistics;

import org.jspecify.annotations.Nullable;

/// Which cell of which table, and which of its members.
///
/// @param after where the page of members begins; absent for the first
record CellRequest(
    TableRequest table, String row, String column, Side side, @Nullable String after) {
  CellRequest listing(Side wanted) {
    return new CellRequest(table, row, column, wanted, null);
  }

  CellRequest after(String place) {
    return new CellRequest(table, row, column, side, place);
  }
}
