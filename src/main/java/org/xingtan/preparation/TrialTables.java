package org.xingtan.preparation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.xingtan.web.PlainTable;
import org.xingtan.web.PlainTable.Cell;
import org.xingtan.web.Words;

/// The tables of a trial.
final class TrialTables {
  private TrialTables() {}

  /// With the sum; a person who would count in another area is one fewer here and one more there.
  static PlainTable areas(List<WhatIfStore.AreaLine> lines, Words words) {
    List<PlainTable.Row> rows = new ArrayList<>();
    for (WhatIfStore.AreaLine line : lines) {
      String area = Objects.requireNonNullElse(line.area(), words.of("preparation.without-area"));
      rows.add(row(area, line, words));
    }
    if (!lines.isEmpty()) {
      rows.add(row(words.of("preparation.total"), sum(lines), words));
    }
    return PlainTable.of(
        words.of("preparation.what-if.areas"),
        words.of("preparation.what-if.nobody"),
        rows,
        words.of("preparation.area"),
        words.of("preparation.what-if.due-now"),
        words.of("preparation.what-if.due-then"),
        words.of("preparation.what-if.change"),
        words.of("preparation.what-if.complete-now"),
        words.of("preparation.what-if.complete-then"),
        words.of("preparation.what-if.change"));
  }

  private static PlainTable.Row row(String label, WhatIfStore.AreaLine line, Words words) {
    return PlainTable.Row.of(
        Cell.word(label),
        Cell.number(line.dueNow()),
        Cell.number(line.dueThen()),
        change(line.dueThen() - line.dueNow(), words),
        Cell.number(line.completeNow()),
        Cell.number(line.completeThen()),
        change(line.completeThen() - line.completeNow(), words));
  }

  private static Cell change(int change, Words words) {
    String text =
        change == 0
            ? words.of("preparation.unchanged")
            : (change > 0 ? "+" : "−") + Math.abs(change);
    return new Cell(text, null, "number");
  }

  private static WhatIfStore.AreaLine sum(List<WhatIfStore.AreaLine> lines) {
    return lines.stream()
        .reduce(
            new WhatIfStore.AreaLine(null, 0, 0, 0, 0),
            (one, other) ->
                new WhatIfStore.AreaLine(
                    null,
                    one.dueNow() + other.dueNow(),
                    one.dueThen() + other.dueThen(),
                    one.completeNow() + other.completeNow(),
                    one.completeThen() + other.completeThen()));
  }

  static PlainTable persons(List<WhatIfStore.Person> persons, Words words) {
    String none = words.of("preparation.none");
    List<PlainTable.Row> rows =
        persons.stream()
            .map(person ->
                PlainTable.Row.of(
                    Cell.link(person.name(), "/teachers/" + person.number()),
                    Cell.word(person.number()),
                    Cell.word(Objects.requireNonNullElse(person.area(), none)),
                    Cell.of(Objects.requireNonNullElse(person.school(), none)),
                    Cell.of(words.of("preparation.becomes." + person.kind(), person.ofKind()))))
            .toList();
    return PlainTable.of(
        words.of("preparation.what-if.persons"),
        words.of("preparation.what-if.no-persons"),
        rows,
        words.of("preparation.person"),
        words.of("preparation.number"),
        words.of("preparation.area"),
        words.of("preparation.school"),
        words.of("preparation.what-if.becomes"));
  }
}
