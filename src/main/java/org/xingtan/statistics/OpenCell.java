package org.xingtan.statistics;

import java.util.List;

/// A cell with what stands behind it.
///
/// @param table the table, narrowed to the cell's row
/// @param rowLabel name of the row
/// @param indicator the figure, in the version and context of the cell
/// @param who whose members are listed
record OpenCell(
    CellRequest request,
    StatisticsTable table,
    Bilingual rowLabel,
    IndicatorDefinition indicator,
    Cell cell,
    Selection who) {

  /// Which lists the cell can show.
  List<Side> sides() {
    CountedSet denominator = indicator.denominator();
    if (denominator == null) {
      return List.of(Side.NUMERATOR);
    }
    return CellMembers.comparable(indicator.numerator(), denominator)
        ? List.of(Side.values())
        : List.of(Side.NUMERATOR, Side.DENOMINATOR);
  }

  PersonStore.Wanted wanted(Side side) {
    CountedSet numerator = indicator.numerator();
    CountedSet denominator = indicator.denominator();
    if (denominator == null) {
      return new PersonStore.Wanted(numerator, null, who, table.request().asOf());
    }
    CountedSet set = side.ofDenominator() ? denominator : numerator;
    CountedSet other = side.ofDenominator() ? numerator : denominator;
    return new PersonStore.Wanted(
        set, side.difference() ? other : null, who, table.request().asOf());
  }
}
