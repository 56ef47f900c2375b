package org.xingtan.statistics;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xingtan.statistics.StatisticsTable.Column;
import org.xingtan.statistics.StatisticsTable.Kind;
import org.xingtan.statistics.TableDefinition.TextSource;

/// The columns of a table as they are read: with the version of each figure that holds on the day.
@Component
class Columns {
  private final Definitions definitions;

  Columns(Definitions definitions) {
    this.definitions = definitions;
  }

  List<Column> of(Plan plan) {
    List<Column> columns =
        plan.definition().columns().stream()
            .filter(column -> shown(column, plan.cut()))
            .map(column -> column(column, plan))
            .toList();
    return columns.stream().map(column -> withCounts(column, columns)).toList();
  }

  /// A window belongs to an area and says nothing about another row.
  private static boolean shown(TableDefinition.Column column, Cut cut) {
    return column.textSource() != TextSource.ASSESSMENT_WINDOW || cut == Cut.AREA;
  }

  private Column column(TableDefinition.Column column, Plan plan) {
    String code = column.indicator();
    if (code == null) {
      return new Column(
          column, column.textSource() == null ? Kind.BY_ROW : Kind.TEXT, null, null, null);
    }
    IndicatorDefinition indicator =
        definitions.indicator(code, plan.asOf().lastDay()).in(plan.run(), null);
    return new Column(column, indicator.rate() ? Kind.RATE : Kind.COUNT, indicator, null, null);
  }

  private static Column withCounts(Column column, List<Column> all) {
    IndicatorDefinition indicator = column.indicator();
    if (indicator == null || indicator.denominator() == null) {
      return column;
    }
    return new Column(
        column.definition(),
        column.kind(),
        indicator,
        counting(indicator.numerator(), all).orElse(null),
        counting(indicator.denominator(), all).orElse(null));
  }

  private static Optional<String> counting(@Nullable CountedSet set, List<Column> all) {
    return all.stream()
        .filter(column -> column.kind() == Kind.COUNT && counts(column.indicator(), set))
        .map(Column::code)
        .findFirst();
  }

  private static boolean counts(@Nullable IndicatorDefinition indicator, @Nullable CountedSet set) {
    return indicator != null && indicator.numerator().equals(set);
  }
}
