package org.xingtan.proofreading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.xingtan.checks.Severity;
import org.xingtan.figure.Backing;
import org.xingtan.figure.FigureNumber;
import org.xingtan.proofreading.TypedNumbers.Found;
import org.xingtan.statistics.StatisticsTable;
import org.xingtan.statistics.StatisticsTable.Row;
import org.xingtan.statistics.StatisticsTable.RowKind;

/// The rate of all is total over total; the mean of the rows' rates is another number and called so. `docs/rules/proofreading.md` §5.
final class TotalAsMean implements TextRule {
  private static final Pattern MEAN = Pattern.compile("平均[一-龥]{0,4}率");

  @Override
  public String code() {
    return "total-as-mean";
  }

  @Override
  public List<TextRemark> examine(TextMaterial material) {
    List<TextRemark> remarks = new ArrayList<>();
    for (TextSentence sentence : material.sentences()) {
      for (Found found : TypedNumbers.in(sentence)) {
        material.tables().stream()
            .flatMap(table -> typed(found, table).stream())
            .findFirst()
            .ifPresent(total -> remarks.add(remark(found, total, sentence, material)));
      }
      named(sentence, material).ifPresent(remarks::add);
    }
    return remarks;
  }

  /// The total whose rows have the typed number as the mean of their rates, and which is another number itself.
  private static Optional<Backing> typed(Found found, StatisticsTable table) {
    Optional<Row> total =
        table.rows().stream().filter(row -> row.kind() == RowKind.TOTAL).findFirst();
    if (!found.percent() || total.isEmpty()) {
      return Optional.empty();
    }
    for (int place = 0; place < table.columns().size(); place++) {
      Backing cell = TableTexts.backing(table, total.get(), place);
      if (cell != null
          && cell.denominator() != null
          && !TableTexts.says(found, cell)
          && isMean(found, table, cell.column())) {
        return Optional.of(cell);
      }
    }
    return Optional.empty();
  }

  private static boolean isMean(Found found, StatisticsTable table, String column) {
    List<FigureNumber> rates =
        TextMaterial.body(table).stream()
            .flatMap(row -> TextMaterial.number(table, row, column).stream())
            .toList();
    BigDecimal value = found.value();
    if (rates.size() < 2 || value == null) {
      return false;
    }
    BigDecimal sum =
        rates.stream().map(rate -> rate.rounded(2, 12)).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal mean =
        sum.divide(
            BigDecimal.valueOf(rates.size()), Math.max(0, value.scale()), RoundingMode.HALF_UP);
    return mean.compareTo(value) == 0;
  }

  private TextRemark remark(
      Found found, Backing total, TextSentence sentence, TextMaterial material) {
    String says =
        material
            .words()
            .of(
                "proofreading.says.total-as-mean.typed",
                found.text(),
                total.indicator().texts().name().in(material.words()),
                FigureNumber.of(total.cell()).map(material::shown).orElse(""));
    return new TextRemark(
        code(), Severity.WRONG, sentence.spot(found.start(), found.end()), says, total.address());
  }

  /// A total that is called a mean.
  private Optional<TextRemark> named(TextSentence sentence, TextMaterial material) {
    Optional<Backing> total =
        sentence.backing().stream()
            .filter(cell -> cell.denominator() != null && cell.row().code().equals("TOTAL"))
            .findFirst();
    return total.isEmpty()
        ? Optional.empty()
        : sentence
            .typed(MEAN)
            .findFirst()
            .map(found ->
                new TextRemark(
                    code(),
                    Severity.EXPLAIN,
                    sentence.spot(found),
                    material
                        .words()
                        .of(
                            "proofreading.says.total-as-mean.named",
                            found.group(),
                            total.get().indicator().texts().name().in(material.words())),
                    total.get().address()));
  }
}
