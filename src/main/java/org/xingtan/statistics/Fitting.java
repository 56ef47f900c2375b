package org.xingtan.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Whether a table or a figure can be made of a run: the run must have the parts and lists that its contexts name.
@Component
class Fitting {
  private static final String PART_PREFIX = "{programme}/{period}/";

  private final Definitions definitions;

  Fitting(Definitions definitions) {
    this.definitions = definitions;
  }

  boolean fits(TableDefinition table, PeriodRun run) {
    return run.hasParts(table.layout().needsParts())
        && (table.rows().isEmpty() ? columnsFit(table, run) : !rowsFitting(table, run).isEmpty());
  }

  List<TableDefinition.Row> rowsFitting(TableDefinition table, PeriodRun run) {
    return table.rows().stream().filter(row -> fits(row, run)).toList();
  }

  boolean fits(TableDefinition.Row row, PeriodRun run) {
    return run.hasParts(row.needsParts()) && fits(row.indicator(), run);
  }

  private boolean columnsFit(TableDefinition table, PeriodRun run) {
    return table.columns().stream()
        .map(TableDefinition.Column::indicator)
        .filter(Objects::nonNull)
        .allMatch(indicator -> fits(indicator, run));
  }

  /// A figure that was taken out of the definitions fits nowhere.
  private boolean fits(String indicator, PeriodRun run) {
    return definitions.known(indicator)
        && sets(definitions.indicator(indicator, LocalDate.MAX))
            .allMatch(set -> contextFits(set.context(), run));
  }

  static Stream<CountedSet> sets(IndicatorDefinition indicator) {
    return Stream.of(indicator.numerator(), indicator.denominator()).filter(Objects::nonNull);
  }

  private static boolean contextFits(String pattern, PeriodRun run) {
    String part = pattern.startsWith(PART_PREFIX) ? pattern.substring(PART_PREFIX.length()) : "";
    return run.knows(pattern) && (part.isEmpty() || part.equals("{part}") || run.hasPart(part));
  }
}
