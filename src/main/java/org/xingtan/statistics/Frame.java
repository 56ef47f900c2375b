package org.xingtan.statistics;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xingtan.statistics.StatisticsTable.Column;
import org.xingtan.statistics.StatisticsTable.RowKind;

/// A row before it is filled.
///
/// @param key which of the counts by key it shows; for subtotal and total none
/// @param indicators one for each column; null where the column is text
/// @param texts one for each column; null where the column is a figure
record Frame(
    String code,
    Bilingual label,
    RowKind kind,
    @Nullable Bilingual group,
    int key,
    List<@Nullable IndicatorDefinition> indicators,
    List<Cell.@Nullable Text> texts) {

  /// The row of a school with one column, to be put in order by it.
  static Frame bare(int school, Column column) {
    return new Frame(
        Integer.toString(school),
        new Bilingual("", ""),
        RowKind.BODY,
        null,
        school,
        Collections.singletonList(column.indicator()),
        Collections.singletonList(null));
  }
}
