package org.xingtan.transfer;

import org.jspecify.annotations.Nullable;
import org.xingtan.intake.Column;
import org.xingtan.tablefile.Row;

/// Checks a cell that is not empty and writes what is staged for it.
interface CellReader {

  /// Writes the staged values, or says why not.
  @Nullable Fault read(Row row, int cell, CopyRows out);

  /// Writes the staged values of an empty cell.
  void empty(CopyRows out);

  static CellReader of(Column column, int kindColumn, PersonalNumbers numbers) {
    return switch (column.kind()) {
      case TEXT -> new TextCells();
      case CHOICE -> new ChoiceCells(column);
      case LIST -> new ListCells(column);
      case DAY -> new DayCells();
      case MOMENT -> new MomentCells();
      case INTEGER -> new IntegerCells();
      case DECIMAL -> new DecimalCells();
      case IDENTITY_NUMBER -> PersonalCells.identity(kindColumn, numbers);
      case MOBILE -> PersonalCells.mobile(numbers);
    };
  }
}
