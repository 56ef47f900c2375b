package org.xingtan.transfer;

import org.jspecify.annotations.Nullable;
import org.xingtan.intake.Column;
import org.xingtan.tablefile.Row;

/// Cells that hold one of some words.
final class ChoiceCells implements CellReader {

  private final Choices choices;

  ChoiceCells(Column column) {
    this.choices = new Choices(column.choices());
  }

  @Override
  public void empty(CopyRows out) {
    out.empty();
  }

  @Override
  public @Nullable Fault read(Row row, int cell, CopyRows out) {
    byte[] found = choices.find(row.bytes(), row.start(cell), row.end(cell));
    if (found == null) {
      return Fault.of("not_a_choice", row.text(cell), choices.inWords());
    }
    out.slice(found, 0, found.length);
    return null;
  }
}
