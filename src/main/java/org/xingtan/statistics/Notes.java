package org.xingtan.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.xingtan.web.Words;

/// The notes under a table, made of the definitions of the figures in it.
record Notes(Words words) {

  List<String> under(StatisticsTable table) {
    List<String> notes = new ArrayList<>();
    for (IndicatorDefinition indicator : shown(table)) {
      notes.add(words.of("statistics.note", notes.size() + 1, definition(indicator)));
    }
    if (overHundred(table)) {
      notes.add(words.of("statistics.note.over-hundred"));
    }
    return notes;
  }

  /// Each figure once, in the order of columns, or of rows where each row is a figure.
  private static Collection<IndicatorDefinition> shown(StatisticsTable table) {
    Map<String, IndicatorDefinition> shown = new LinkedHashMap<>();
    table.columns().stream()
        .map(StatisticsTable.Column::indicator)
        .filter(Objects::nonNull)
        .forEach(indicator -> shown.putIfAbsent(indicator.code(), indicator));
    if (shown.isEmpty()) {
      table.rows().stream()
          .flatMap(row -> row.indicators().stream())
          .filter(Objects::nonNull)
          .forEach(indicator -> shown.putIfAbsent(indicator.code(), indicator));
    }
    return shown.values();
  }

  /// The rule of a figure in one sentence.
  String definition(IndicatorDefinition indicator) {
    String name = indicator.texts().name().in(words);
    CountedSet denominator = indicator.denominator();
    String rule =
        denominator == null
            ? words.of("statistics.rule.count", name, indicator.numerator().words().in(words))
            : words.of(
                "statistics.rule.rate",
                name,
                indicator.numerator().words().in(words),
                denominator.words().in(words));
    String note = indicator.texts().note().in(words);
    return note.isEmpty() ? rule : words.of("statistics.rule.with-note", rule, note);
  }

  /// The rule before a run is chosen: which list or assessment it will be is left out.
  String definitionInGeneral(IndicatorDefinition indicator) {
    return definition(indicator).replaceAll(" ?(?:[（(]\\{\\w+}[)）]|\\{\\w+})", "");
  }

  String version(IndicatorDefinition indicator) {
    return words.of(
        "statistics.version",
        Integer.toString(indicator.version()),
        indicator.validFrom().toString());
  }

  static boolean overHundred(StatisticsTable table) {
    return table.rows().stream()
        .flatMap(row -> row.cells().stream())
        .anyMatch(cell -> cell instanceof Cell.Rate rate && rate.overHundred());
  }

  String asOf(AsOf asOf) {
    var day = asOf.lastDay();
    return asOf.day() != null
        ? words.of(
            "statistics.as-of.day",
            Integer.toString(day.getYear()),
            day.getMonthValue(),
            day.getDayOfMonth())
        : words.of("statistics.as-of.moment", asOf.text().replace('T', ' '));
  }
}
