package org.xingtan.proofreading;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.xingtan.checks.Severity;
import org.xingtan.figure.Backing;
import org.xingtan.figure.FigureNumber;
import org.xingtan.figure.FigureValue;
import org.xingtan.statistics.StatisticsTable;
import org.xingtan.statistics.StatisticsTable.Row;

/// What is said of all is true of all. `docs/rules/proofreading.md` §3.
final class UnbackedUniversal implements TextRule {
  @Override
  public String code() {
    return "universal";
  }

  @Override
  public List<TextRemark> examine(TextMaterial material) {
    return material.sentences().stream()
        .flatMap(sentence ->
            UniversalClaim.in(sentence).stream()
                .flatMap(claim -> remark(claim, sentence, material).stream()))
        .toList();
  }

  private Optional<TextRemark> remark(
      UniversalClaim claim, TextSentence sentence, TextMaterial material) {
    Optional<Backing> rate = UniversalClaim.rate(sentence);
    Optional<StatisticsTable> table = rate.flatMap(material::table);
    TextRemark.Spot spot = sentence.spot(claim.start(), claim.end());
    if (rate.isEmpty() || table.isEmpty()) {
      String says = material.words().of("proofreading.says.universal.unbacked", claim.quote());
      return Optional.of(new TextRemark(code(), Severity.EXPLAIN, spot, says, null));
    }
    String column = rate.get().column();
    List<String> exceptions =
        meant(sentence, rate.get(), table.get()).stream()
            .map(row -> exception(claim, row, column, table.get(), material))
            .filter(Objects::nonNull)
            .toList();
    return exceptions.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new TextRemark(
                code(),
                Severity.WRONG,
                spot,
                material
                    .words()
                    .of(
                        "proofreading.says.universal.false",
                        claim.quote(),
                        String.join(material.words().of("figure.list.join"), exceptions),
                        exceptions.size()),
                rate.get().address()));
  }

  /// The rows that a list in the sentence names; otherwise the row of the figure, or all rows of the table.
  private static List<Row> meant(TextSentence sentence, Backing rate, StatisticsTable table) {
    Set<String> listed =
        sentence.figures().stream()
            .filter(figure -> figure.value() instanceof FigureValue.Rows)
            .flatMap(figure -> ((FigureValue.Rows) figure.value()).rows().stream())
            .map(row -> row.row().code())
            .collect(Collectors.toSet());
    List<Row> body = TextMaterial.body(table);
    List<Row> named = body.stream().filter(row -> listed.contains(row.code())).toList();
    return !named.isEmpty() ? named : single(rate, table).orElse(body);
  }

  /// A table without parts says something of one row alone.
  private static Optional<List<Row>> single(Backing rate, StatisticsTable table) {
    return table.definition().layout().total()
        ? Optional.empty()
        : table.row(rate.row().code()).map(List::of);
  }

  private static @org.jspecify.annotations.Nullable String exception(
      UniversalClaim claim, Row row, String column, StatisticsTable table, TextMaterial material) {
    return TextMaterial.number(table, row, column)
        .filter(number -> number.kind() == FigureNumber.Kind.RATE && !claim.holds(number))
        .map(number -> row.label().in(material.words()) + " " + material.shown(number))
        .orElse(null);
  }
}
