package org.xingtan.figure;

import org.jspecify.annotations.Nullable;
import org.xingtan.statistics.Bilingual;
import org.xingtan.statistics.Cell;
import org.xingtan.statistics.CountedPeople;
import org.xingtan.statistics.IndicatorDefinition;
import org.xingtan.statistics.TableAddress;
import org.xingtan.statistics.TableRequest;

/// A cell that a figure rests on, with everything that makes it checkable: definition and version, both counts, population, moment, scope.
///
/// @param table as it was read: period, programme, moment, cut and filters filled in
/// @param row its code and name
/// @param column its code
public record Backing(
    TableRequest table, Row row, String column, IndicatorDefinition indicator, Cell cell) {
  public record Row(String code, Bilingual name) {}

  public long numerator() {
    return switch (cell) {
      case Cell.Count count -> count.unscaled();
      case Cell.Rate rate -> rate.numerator();
      case Cell.Text _, Cell.NotRecorded _ -> 0;
    };
  }

  /// Absent for a count.
  public @Nullable Long denominator() {
    return cell instanceof Cell.Rate rate ? rate.denominator() : null;
  }

  /// The page that opens the cell to its two counts and its names.
  public String address() {
    return TableAddress.cell(table, row.code(), column);
  }

  /// The cell as one in which persons are counted.
  public CountedPeople.Counted counted() {
    return new CountedPeople.Counted(table, row.code(), indicator);
  }

  /// Whether it is the same cell of the same table at the same moment.
  boolean sameCell(Backing other) {
    return table.equals(other.table)
        && row.code().equals(other.row.code())
        && column.equals(other.column);
  }
}
