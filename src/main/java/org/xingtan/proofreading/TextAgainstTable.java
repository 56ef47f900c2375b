package org.xingtan.proofreading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xingtan.checks.Severity;
import org.xingtan.figure.Backing;
import org.xingtan.figure.FigureNumber;
import org.xingtan.figure.FigureReference;
import org.xingtan.figure.FigureValue;
import org.xingtan.proofreading.TypedNumbers.Found;
import org.xingtan.statistics.StatisticsTable;
import org.xingtan.statistics.StatisticsTable.Row;
import org.xingtan.statistics.StatisticsTable.RowKind;

/// A number typed beside the name of a row and of a column says what the table of the issue says; a bound figure says what a table
/// of the issue says of the same cell. `docs/rules/proofreading.md` §4.
final class TextAgainstTable implements TextRule {
  private static final String SUFFIXES = "(人数|人次|数|率)$";

  @Override
  public String code() {
    return "text-against-table";
  }

  @Override
  public List<TextRemark> examine(TextMaterial material) {
    List<TextRemark> remarks = new ArrayList<>();
    for (TextSentence sentence : material.sentences()) {
      for (Found found : TypedNumbers.in(sentence)) {
        typed(found, sentence, material).ifPresent(remarks::add);
      }
      for (TextSentence.Placed figure : sentence.figures()) {
        bound(figure, sentence, material).ifPresent(remarks::add);
      }
    }
    return remarks;
  }

  private Optional<TextRemark> typed(Found found, TextSentence sentence, TextMaterial material) {
    @Nullable Backing meant =
        material.tables().stream()
            .flatMap(table -> meant(found, sentence, table).stream())
            .findFirst()
            .orElse(null);
    if (meant == null || TableTexts.says(found, meant)) {
      return Optional.empty();
    }
    String says =
        material
            .words()
            .of(
                "proofreading.says.text-against-table.typed",
                found.text(),
                meant.row().name().in(material.words()),
                meant.indicator().texts().name().in(material.words()),
                FigureNumber.of(meant.cell()).map(material::shown).orElse(""));
    return Optional.of(
        new TextRemark(
            code(),
            Severity.WRONG,
            sentence.spot(found.start(), found.end()),
            says,
            meant.address()));
  }

  /// The cell whose row and column are named last before the number.
  private static Optional<Backing> meant(
      Found found, TextSentence sentence, StatisticsTable table) {
    String before = sentence.printed().substring(0, found.start());
    Optional<Row> row =
        table.rows().stream()
            .filter(one -> one.kind() == RowKind.BODY)
            .filter(one -> last(before, TextMaterial.names(one)) >= 0)
            .max(Comparator.comparingInt(one -> last(before, TextMaterial.names(one))));
    if (row.isEmpty()) {
      return Optional.empty();
    }
    int from = last(before, TextMaterial.names(row.get()));
    @Nullable Backing best = null;
    int nearest = from;
    for (int place = 0; place < table.columns().size(); place++) {
      Backing cell = TableTexts.backing(table, row.get(), place);
      int at = last(before, List.of(stem(table, place)));
      if (cell != null && TableTexts.comparable(found, cell) && at > nearest) {
        best = cell;
        nearest = at;
      }
    }
    return Optional.ofNullable(best);
  }

  /// 参训人数 is written 参训 before a number, a rate by its whole name.
  private static String stem(StatisticsTable table, int place) {
    String heading = table.columns().get(place).definition().heading().chinese();
    return heading.endsWith("率") ? heading : heading.replaceAll(SUFFIXES, "");
  }

  private static int last(String text, List<String> names) {
    return names.stream().mapToInt(text::lastIndexOf).max().orElse(-1);
  }

  private Optional<TextRemark> bound(
      TextSentence.Placed figure, TextSentence sentence, TextMaterial material) {
    if (!(figure.value() instanceof FigureValue.Number number)
        || !(number.reference() instanceof FigureReference.Cell)) {
      return Optional.empty();
    }
    Backing own = number.backing().getFirst();
    return material.values().stream()
        .filter(FigureValue.Whole.class::isInstance)
        .flatMap(whole -> whole.backing().stream())
        .filter(cell -> sameFigure(own, cell) && !cell.cell().equals(own.cell()))
        .findFirst()
        .map(cell ->
            new TextRemark(
                code(),
                Severity.EXPLAIN,
                sentence.spot(figure.start(), figure.end()),
                material
                    .words()
                    .of(
                        "proofreading.says.text-against-table.bound",
                        number.printed(),
                        material.day(own.table().asOf()),
                        FigureNumber.of(cell.cell()).map(material::shown).orElse("–"),
                        material.day(cell.table().asOf())),
                cell.address()));
  }

  /// The same figure of the same rows in the same period, whenever it was read.
  private static boolean sameFigure(Backing one, Backing other) {
    return one.indicator().equals(other.indicator())
        && one.row().code().equals(other.row().code())
        && one.table().filters().equals(other.table().filters());
  }
}
