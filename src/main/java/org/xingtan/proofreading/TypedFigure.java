package org.xingtan.proofreading;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xingtan.checks.Severity;
import org.xingtan.figure.Backing;
import org.xingtan.proofreading.TypedNumbers.Found;
import org.xingtan.statistics.StatisticsTable;
import org.xingtan.statistics.StatisticsTable.Row;

/// A number that looks like a statistic is bound, not typed. `docs/rules/proofreading.md` §2.
final class TypedFigure implements TextRule {
  @Override
  public String code() {
    return "typed-figure";
  }

  @Override
  public List<TextRemark> examine(TextMaterial material) {
    return material.sentences().stream()
        .flatMap(sentence ->
            TypedNumbers.in(sentence).stream()
                .filter(found -> !UniversalClaim.decides(found, sentence))
                .map(found -> remark(found, sentence, material)))
        .toList();
  }

  private TextRemark remark(Found found, TextSentence sentence, TextMaterial material) {
    Optional<Backing> same =
        material.tables().stream().flatMap(table -> same(found, table).stream()).findFirst();
    String says =
        same.map(cell ->
                material
                    .words()
                    .of(
                        "proofreading.says.typed-figure.known",
                        found.text(),
                        cell.row().name().in(material.words()),
                        cell.indicator().texts().name().in(material.words())))
            .orElseGet(() -> material.words().of("proofreading.says.typed-figure", found.text()));
    return new TextRemark(
        code(),
        Severity.EXPLAIN,
        sentence.spot(found.start(), found.end()),
        says,
        same.map(Backing::address).orElse(null));
  }

  /// The first cell that prints as this number.
  private static Optional<Backing> same(Found found, StatisticsTable table) {
    if (found.value() == null) {
      return Optional.empty();
    }
    for (Row row : table.rows()) {
      for (int place = 0; place < table.columns().size(); place++) {
        @Nullable Backing cell = TableTexts.backing(table, row, place);
        if (cell != null && TableTexts.says(found, cell)) {
          return Optional.of(cell);
        }
      }
    }
    return Optional.empty();
  }
}
