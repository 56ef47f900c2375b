package org.xingtan.proofreading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.xingtan.checks.Severity;
import org.xingtan.figure.Backing;
import org.xingtan.figure.FigureReference;
import org.xingtan.figure.FigureReference.Choice;
import org.xingtan.figure.FigureValue;
import org.xingtan.statistics.StatisticsTable;
import org.xingtan.statistics.StatisticsTable.Row;

/// Who is called the highest leads by true value, and "always" rests on more than one moment. `docs/rules/proofreading.md` §3.
final class Superlative implements TextRule {
  private static final Pattern CLAIM =
      Pattern.compile(
          "(倒数第一|最低|最少|最小|最慢|最差|末位|垫底)"
              + "|(最高|最多|最大|最快|最好|居首|首位|领先|榜首|名列前茅|第一(?![期阶批次部个条章节轮季届线步手课责，,、]))");
  private static final Pattern ALWAYS = Pattern.compile("始终|一直|历来|连续|每一?期|从来|向来");

  /// @param column of the table in whose order the sentence speaks
  private record Ground(Backing cell, StatisticsTable table) {
    String column() {
      return cell.column();
    }
  }

  @Override
  public String code() {
    return "superlative";
  }

  @Override
  public List<TextRemark> examine(TextMaterial material) {
    List<TextRemark> remarks = new ArrayList<>();
    for (TextSentence sentence : material.sentences()) {
      List<MatchResult> claims = sentence.typed(CLAIM).toList();
      claims.forEach(claim -> remark(claim, sentence, material).ifPresent(remarks::add));
      if (!claims.isEmpty()) {
        always(sentence, material).ifPresent(remarks::add);
      }
    }
    return remarks;
  }

  private Optional<TextRemark> remark(
      MatchResult claim, TextSentence sentence, TextMaterial material) {
    boolean highest = claim.group(1) == null;
    if (ranked(sentence, highest)) {
      return Optional.empty();
    }
    List<Ground> grounds = grounds(sentence, material);
    if (grounds.isEmpty()) {
      String says = material.words().of("proofreading.says.superlative.unbacked", claim.group());
      return Optional.of(
          new TextRemark(code(), Severity.EXPLAIN, sentence.spot(claim), says, null));
    }
    boolean holds = grounds.stream().anyMatch(ground -> leads(ground, sentence, highest));
    return holds
        ? Optional.empty()
        : Optional.of(wrong(claim, sentence, grounds.getFirst(), material));
  }

  private TextRemark wrong(
      MatchResult claim, TextSentence sentence, Ground ground, TextMaterial material) {
    boolean highest = claim.group(1) == null;
    List<String> leaders =
        TextMaterial.leaders(ground.table(), ground.column(), highest).stream()
            .map(row -> shown(row, ground, material))
            .toList();
    String says =
        material
            .words()
            .of(
                "proofreading.says.superlative.false",
                claim.group(),
                ground.cell().indicator().texts().name().in(material.words()),
                String.join(material.words().of("figure.list.join"), leaders));
    return new TextRemark(
        code(), Severity.WRONG, sentence.spot(claim), says, ground.cell().address());
  }

  private static String shown(Row row, Ground ground, TextMaterial material) {
    return row.label().in(material.words())
        + TextMaterial.number(ground.table(), row, ground.column())
            .map(number -> " " + material.shown(number))
            .orElse("");
  }

  /// A list in the right order names the leaders itself.
  private static boolean ranked(TextSentence sentence, boolean highest) {
    Choice.Order wanted = highest ? Choice.Order.LARGEST : Choice.Order.SMALLEST;
    return sentence.figures().stream()
        .filter(figure -> figure.value() instanceof FigureValue.Rows rows && !rows.rows().isEmpty())
        .anyMatch(figure ->
            switch (figure.value().reference()) {
              case FigureReference.RankList list -> list.choice().order() == wanted;
              case FigureReference.Sentence said ->
                  said.choice().by() != null && said.choice().order() == wanted;
              default -> false;
            });
  }

  private static List<Ground> grounds(TextSentence sentence, TextMaterial material) {
    List<Ground> grounds = new ArrayList<>();
    for (Backing cell : sentence.backing()) {
      material
          .table(cell)
          .filter(table -> TextMaterial.body(table).size() > 1)
          .ifPresent(table -> grounds.add(new Ground(cell, table)));
    }
    return grounds;
  }

  /// The row of the figure leads, or, where the figure is that of the whole, a row that the sentence names.
  private static boolean leads(Ground ground, TextSentence sentence, boolean highest) {
    List<Row> leaders = TextMaterial.leaders(ground.table(), ground.column(), highest);
    boolean own =
        TextMaterial.body(ground.table()).stream()
            .anyMatch(row -> row.code().equals(ground.cell().row().code()));
    return leaders.stream()
        .anyMatch(row ->
            own
                ? row.code().equals(ground.cell().row().code())
                : TextMaterial.names(row).stream().anyMatch(sentence.printed()::contains));
  }

  private Optional<TextRemark> always(TextSentence sentence, TextMaterial material) {
    long moments = sentence.backing().stream().map(cell -> cell.table().asOf()).distinct().count();
    return moments > 1
        ? Optional.empty()
        : sentence
            .typed(ALWAYS)
            .findFirst()
            .map(found ->
                new TextRemark(
                    code(),
                    Severity.EXPLAIN,
                    sentence.spot(found),
                    material.words().of("proofreading.says.superlative.always", found.group()),
                    null));
  }
}
