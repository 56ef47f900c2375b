package org.xingtan.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xingtan.printed.ComparedTable;
import org.xingtan.printed.ComparedTable.Cell;
import org.xingtan.printed.ComparedTable.Column;
import org.xingtan.printed.ComparedTable.Row;
import org.xingtan.printed.Counted;
import org.xingtan.printed.Figure;

/// What is examined together: the tables of a publication or a period, or a single table.
record Material(List<ComparedTable> tables) {
  /// One cell with where it stands.
  record Spot(ComparedTable table, Row row, Column column, Cell cell) {
    Place place() {
      return Place.of(table, row, column, cell);
    }

    Optional<Figure.Rate> rate() {
      return cell.computed() instanceof Figure.Rate rate ? Optional.of(rate) : Optional.empty();
    }

    Optional<Figure.Count> count() {
      return cell.computed() instanceof Figure.Count count ? Optional.of(count) : Optional.empty();
    }

    Optional<Counted> counted() {
      return count().flatMap(count -> Optional.ofNullable(count.counted()));
    }

    /// Whether the cell stands for all persons of its point.
    boolean whole() {
      return counted().filter(counted -> counted.cuts().isEmpty()).isPresent();
    }
  }

  List<Spot> spots() {
    List<Spot> spots = new ArrayList<>();
    for (ComparedTable table : tables) {
      for (Row row : table.rows()) {
        spots.addAll(spots(table, row));
      }
    }
    return spots;
  }

  static List<Spot> spots(ComparedTable table, Row row) {
    return table.columns().stream()
        .map(column -> new Spot(table, row, column, row.cell(column.code())))
        .toList();
  }

  /// Cells that count all persons of a point by the wanted measure, one for each point and day.
  List<Spot> wholes(String measure) {
    List<Spot> wholes = new ArrayList<>();
    for (Spot spot : spots()) {
      boolean wanted =
          spot.whole() && spot.counted().filter(one -> one.measure().equals(measure)).isPresent();
      if (wanted && wholes.stream().noneMatch(known -> samePointAndDay(known, spot))) {
        wholes.add(spot);
      }
    }
    return wholes;
  }

  static boolean sameDay(Spot one, Spot other) {
    return one.table().source().asOf().equals(other.table().source().asOf());
  }

  private static boolean samePointAndDay(Spot one, Spot other) {
    return sameDay(one, other) && one.counted().equals(other.counted());
  }
}
