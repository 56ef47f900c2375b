package org.xingtan.proofreading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.xingtan.checks.Severity;
import org.xingtan.checks.TableChecks;
import org.xingtan.figure.Backing;
import org.xingtan.figure.DayWords;

/// A figure taken while its window is open is provisional, and no text calls it final. `docs/rules/proofreading.md` §8.
record OpenWindowAsFinal(TableChecks checks) implements TextRule {
  private static final Pattern FINAL = Pattern.compile("最终|最后结果|圆满|全部结束|已经?结束|已经?完结|完满|顺利完成|收官");

  @Override
  public String code() {
    return "open-window-as-final";
  }

  @Override
  public List<TextRemark> examine(TextMaterial material) {
    Set<String> told = new HashSet<>();
    List<TextRemark> remarks = new ArrayList<>();
    for (TextSentence sentence : material.sentences()) {
      Optional<MatchResult> called = sentence.typed(FINAL).findFirst();
      for (TextSentence.Placed figure : sentence.figures()) {
        for (Backing cell : figure.value().backing()) {
          String context = cell.indicator().numerator().context();
          boolean first = told.add(context + " " + cell.table().asOf() + " " + called.isPresent());
          if (first) {
            remark(cell, figure, sentence, called, material).ifPresent(remarks::add);
          }
        }
      }
    }
    return remarks;
  }

  private Optional<TextRemark> remark(
      Backing cell,
      TextSentence.Placed figure,
      TextSentence sentence,
      Optional<MatchResult> called,
      TextMaterial material) {
    LocalDate day = cell.table().asOf().lastDay();
    return checks
        .openUntil(cell.indicator().numerator().context(), day)
        .map(until -> {
          String name = cell.indicator().texts().name().in(material.words());
          String last = DayWords.full(until, material.words());
          return called
              .map(found ->
                  new TextRemark(
                      code(),
                      Severity.WRONG,
                      sentence.spot(found),
                      material
                          .words()
                          .of("proofreading.says.open-window.final", found.group(), name, last),
                      cell.address()))
              .orElseGet(() ->
                  new TextRemark(
                      code(),
                      Severity.NOTE,
                      sentence.spot(figure.start(), figure.end()),
                      material.words().of("proofreading.says.open-window", name, last),
                      cell.address()));
        });
  }
}
