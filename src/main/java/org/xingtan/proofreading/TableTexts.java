package org.xingtan.proofreading;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.xingtan.figure.Backing;
import org.xingtan.figure.FigureNumber;
import org.xingtan.proofreading.TypedNumbers.Found;
import org.xingtan.statistics.Cell;
import org.xingtan.statistics.IndicatorDefinition;
import org.xingtan.statistics.StatisticsTable;
import org.xingtan.statistics.StatisticsTable.Row;

/// A typed number beside a cell.
final class TableTexts {
  private TableTexts() {}

  static @Nullable Backing backing(StatisticsTable table, Row row, int place) {
    IndicatorDefinition indicator = row.indicators().get(place);
    Cell cell = row.cells().get(place);
    return indicator == null || FigureNumber.of(cell).isEmpty()
        ? null
        : new Backing(
            table.request(),
            new Backing.Row(row.code(), row.label()),
            table.columns().get(place).code(),
            indicator,
            cell);
  }

  /// Whether a number is of the kind of the cell: a percentage of a rate, a plain number of a count.
  static boolean comparable(Found found, Backing cell) {
    return found.value() != null && found.percent() == cell.cell() instanceof Cell.Rate;
  }

  /// Whether the number is what the cell prints at the digits that were typed.
  static boolean says(Found found, Backing cell) {
    BigDecimal value = found.value();
    return value != null
        && comparable(found, cell)
        && FigureNumber.of(cell.cell())
            .map(number -> number.rounded(found.percent() ? 2 : 0, Math.max(0, value.scale())))
            .filter(shown -> shown.compareTo(value) == 0)
            .isPresent();
  }
}
