package org.xingtan.edition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.xingtan.edition.Block.Cell;
import org.xingtan.edition.Block.Row;
import org.xingtan.edition.Block.RowKind;

/// The rows of a part of a table with the place of each cell, so that spans can be followed.
///
/// @param lines one for each row
record Grid(List<Line> lines) {

  /// @param cells that begin in this row, from the left
  record Line(RowKind kind, List<Placed> cells) {}

  /// @param column where it begins
  /// @param rows that it really reaches down
  record Placed(Cell cell, int column, int columns, int rows) {
    int end() {
      return column + columns;
    }
  }

  private record Spot(int row, int column) {}

  static Grid of(List<Row> rows) {
    Set<Spot> taken = new HashSet<>();
    List<Line> lines = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      lines.add(line(rows.get(row), row, rows.size() - row, taken));
    }
    return new Grid(lines);
  }

  private static Line line(Row row, int number, int left, Set<Spot> taken) {
    List<Placed> cells = new ArrayList<>();
    int column = 0;
    for (Cell cell : row.cells()) {
      while (taken.contains(new Spot(number, column))) {
        column++;
      }
      int rows = Math.min(cell.rows(), left);
      cells.add(new Placed(cell, column, cell.columns(), rows));
      for (int down = 0; down < rows; down++) {
        for (int right = 0; right < cell.columns(); right++) {
          taken.add(new Spot(number + down, column + right));
        }
      }
      column += cell.columns();
    }
    return new Line(row.kind(), cells);
  }

  int columns() {
    return lines.stream()
        .flatMap(line -> line.cells().stream())
        .mapToInt(Placed::end)
        .max()
        .orElse(0);
  }

  /// Only these columns, in ascending order; a cell that reaches over the edge is cut, not lost.
  List<Row> only(Set<Integer> columns) {
    return lines.stream()
        .map(line ->
            new Row(
                line.kind(),
                line.cells().stream()
                    .filter(placed -> within(placed, columns) > 0)
                    .map(placed -> placed.cell().spanning(within(placed, columns), placed.rows()))
                    .toList()))
        .toList();
  }

  private static int within(Placed placed, Set<Integer> columns) {
    return (int) IntStream.range(placed.column(), placed.end()).filter(columns::contains).count();
  }
}
