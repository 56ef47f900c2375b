package org.xingtan.checks;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xingtan.printed.ComparedTable;
import org.xingtan.printed.ComparedTable.Cell;
import org.xingtan.printed.ComparedTable.Column;
import org.xingtan.printed.ComparedTable.Row;
import org.xingtan.printed.ComparedTable.Source;

/// Where a finding is: codes to compare and to export by, words to read.
///
/// @param source the table; row and column are empty when the table as a whole is meant
/// @param title of the table, or of what is meant instead of a table
/// @param address of the cell, or of the table
record Place(
    @Nullable Source source, String title, Line row, Line column, @Nullable String address) {
  record Line(String code, String label) {
    static final Line NONE = new Line("", "");
  }

  static Place of(ComparedTable table, Row row, Column column, Cell cell) {
    return new Place(
        table.source(),
        table.title(),
        new Line(row.code(), row.label()),
        new Line(column.code(), column.label()),
        cell.address() == null ? table.address() : cell.address());
  }

  static Place of(ComparedTable table) {
    return new Place(table.source(), table.title(), Line.NONE, Line.NONE, table.address());
  }

  /// The same cell, opened elsewhere.
  Place leadingTo(@Nullable String elsewhere) {
    return new Place(source, title, row, column, elsewhere);
  }

  boolean sameCell(Place other) {
    return source != null
        && Objects.equals(source, other.source)
        && row.code().equals(other.row.code())
        && column.code().equals(other.column.code());
  }
}
