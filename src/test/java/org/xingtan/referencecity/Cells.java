package org.xingtan.referencecity;

import java.util.Arrays;
import java.util.List;

/// One row of a written file. Every column of the header has a cell, which may be empty.
final class Cells {

  private final List<String> columns;
  private final String[] texts;

  Cells(List<String> columns, String[] texts) {
    if (columns.size() != texts.length) {
      throw new AssertionError(
          "A row with other columns than " + columns + ": " + Arrays.toString(texts));
    }
    this.columns = columns;
    this.texts = texts;
  }

  String get(String column) {
    int at = columns.indexOf(column);
    if (at < 0) {
      throw new AssertionError("No column " + column + " among " + columns);
    }
    return texts[at];
  }

  @Override
  public String toString() {
    return columns + ": " + Arrays.toString(texts);
  }
}
