package org.xingtan.preparation;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xingtan.programme.Change;
import org.xingtan.roster.Area;
import org.xingtan.roster.Areas;
import org.xingtan.web.PlainTable;
import org.xingtan.web.PlainTable.Cell;
import org.xingtan.web.Words;

/// What was changed by hand, the latest first.
@Component
class ChangeTables {
  private final Areas areas;

  ChangeTables(Areas areas) {
    this.areas = areas;
  }

  PlainTable of(List<Change> changes, Words words) {
    var texts =
        new ChangeTexts(
            areas.all().stream().collect(Collectors.toMap(Area::code, Area::name)), words);
    return PlainTable.of(
        words.of("preparation.changes"),
        words.of("preparation.changes.empty"),
        changes.stream().map(change -> row(change, texts)).toList(),
        words.of("preparation.change.at"),
        words.of("preparation.change.actor"),
        words.of("preparation.change.item"),
        words.of("preparation.change.before"),
        words.of("preparation.change.after"),
        words.of("preparation.reason"));
  }

  private static PlainTable.Row row(Change change, ChangeTexts texts) {
    String none = texts.words().of("preparation.none");
    return PlainTable.Row.of(
        Cell.word(Show.moment(change.at())),
        Cell.word(change.actor()),
        Cell.of(texts.item(change)),
        Cell.of(texts.value(change, change.before())),
        Cell.of(texts.value(change, change.after())),
        Cell.of(Objects.requireNonNullElse(change.reason(), none)));
  }
}
