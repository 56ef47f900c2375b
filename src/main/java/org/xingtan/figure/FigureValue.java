package org.xingtan.figure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xingtan.statistics.StatisticsTable;

/// What a reference stands for at a moment, ready to print in one language.
public sealed interface FigureValue {
  FigureReference reference();

  /// What stands in the text. Never empty: a missing figure is printed as such.
  String printed();

  /// The cells it rests on; empty for names.
  List<Backing> backing();

  record Number(
      FigureReference reference, String printed, FigureNumber number, List<Backing> backing)
      implements FigureValue {}

  /// @param rows in the order they are named
  record Rows(FigureReference reference, String printed, List<RowValue> rows, List<Backing> backing)
      implements FigureValue {}

  /// @param number of the column of the reference; absent for a sentence without rank
  record RowValue(Backing.Row row, @Nullable FigureNumber number) {}

  record Words(FigureReference reference, String printed) implements FigureValue {
    @Override
    public List<Backing> backing() {
      return List.of();
    }
  }

  /// A whole table or a chart; its `printed` is its title.
  record Whole(
      FigureReference reference, String printed, StatisticsTable table, List<Backing> backing)
      implements FigureValue {}

  /// @param printed stands in the text, so that nobody overlooks it
  /// @param sentence says why, and what to do
  record Missing(
      FigureReference reference, Why why, String printed, String sentence, List<Backing> backing)
      implements FigureValue {}

  enum Why {
    /// no such table, or not of this period, programme or cut
    TABLE,
    ROW,
    COLUMN,
    /// nothing happened yet by the moment
    NO_DATA,
    /// the table is not recorded by what was asked
    NOT_RECORDED,
    ZERO_DENOMINATOR,
    /// two cells of different units, a percentage of a count
    UNITS,
    /// a name that does not exist
    NAME,
    /// there is no issue before this one
    NO_LAST_ISSUE
  }
}
