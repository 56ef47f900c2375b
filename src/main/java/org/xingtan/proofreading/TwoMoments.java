package org.xingtan.proofreading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.xingtan.checks.Severity;
import org.xingtan.figure.DayWords;
import org.xingtan.figure.FigureReference;
import org.xingtan.figure.FigureValue;
import org.xingtan.statistics.AsOf;

/// The figures of an issue stand for one moment; one of another moment says so in its sentence. `docs/rules/proofreading.md` §6.
final class TwoMoments implements TextRule {
  @Override
  public String code() {
    return "two-moments";
  }

  @Override
  public List<TextRemark> examine(TextMaterial material) {
    AsOf issue = material.standpoint().asOf();
    Set<AsOf> told = new HashSet<>();
    List<TextRemark> remarks = new ArrayList<>();
    for (TextSentence sentence : material.sentences()) {
      for (TextSentence.Placed figure : sentence.figures()) {
        for (AsOf moment : moments(figure.value())) {
          if (!moment.equals(issue) && !says(sentence, moment, material) && told.add(moment)) {
            remarks.add(remark(moment, figure, sentence, material));
          }
        }
      }
    }
    return remarks;
  }

  /// A difference is between two moments by its nature; a whole table carries its day.
  private static List<AsOf> moments(FigureValue value) {
    return value.reference() instanceof FigureReference.Difference
            || value instanceof FigureValue.Whole
        ? List.of()
        : value.backing().stream().map(cell -> cell.table().asOf()).distinct().toList();
  }

  private static boolean says(TextSentence sentence, AsOf moment, TextMaterial material) {
    return DayWords.all(moment.lastDay(), material.words()).stream()
        .anyMatch(sentence.printed()::contains);
  }

  private TextRemark remark(
      AsOf moment, TextSentence.Placed figure, TextSentence sentence, TextMaterial material) {
    String says =
        material
            .words()
            .of(
                "proofreading.says.two-moments",
                figure.value().printed(),
                material.day(moment),
                material.day(material.standpoint().asOf()));
    return new TextRemark(
        code(),
        Severity.EXPLAIN,
        sentence.spot(figure.start(), figure.end()),
        says,
        figure.value().backing().getFirst().address());
  }
}
