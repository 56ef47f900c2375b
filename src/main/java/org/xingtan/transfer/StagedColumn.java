package org.xingtan.transfer;

import java.util.ArrayList;
import java.util.List;
import org.xingtan.intake.Column;
import org.xingtan.intake.Reference;
import org.xingtan.intake.Sheet;

/// A column of a staging table.
record StagedColumn(String name, String type) {

  /// All columns of a sheet's staging but the number of the row, in the order in which they are written.
  static List<StagedColumn> of(Sheet sheet) {
    List<StagedColumn> staged = new ArrayList<>();
    for (Column column : sheet.columns()) {
      staged.addAll(of(column));
    }
    for (Reference reference : sheet.references()) {
      staged.add(new StagedColumn(reference.stagedAs(), "integer"));
    }
    return staged;
  }

  private static List<StagedColumn> of(Column column) {
    String name = column.name();
    return switch (column.kind()) {
      case TEXT, CHOICE -> List.of(new StagedColumn(name, "text"));
      case LIST -> List.of(new StagedColumn(name, "text[]"));
      case DAY -> List.of(new StagedColumn(name, "date"));
      case MOMENT -> List.of(new StagedColumn(name, "timestamptz"));
      case INTEGER -> List.of(new StagedColumn(name, "integer"));
      case DECIMAL -> List.of(new StagedColumn(name, "numeric"));
      case IDENTITY_NUMBER, MOBILE ->
          List.of(
              new StagedColumn(name + "_cipher", "bytea"),
              new StagedColumn(name + "_hash", "bytea"),
              new StagedColumn(name + "_masked", "text"));
    };
  }
}
