package org.xingtan.statistics;

import java.util.List;
import org.jspecify.annotations.Nullable;
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

  /// With one of its columns only.
  Frame at(int place) {
    return new Frame(
        code,
        label,
        kind,
        group,
        key,
        indicators.subList(place, place + 1),
        texts.subList(place, place + 1));
  }
}
