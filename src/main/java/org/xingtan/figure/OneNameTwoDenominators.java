package org.xingtan.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xingtan.checks.Severity;
import org.xingtan.statistics.CountedSet;

/// Rates under one name have one denominator within an issue. `docs/rules/figure.md` §10.
final class OneNameTwoDenominators implements TextRule {
  private static final Pattern NAME = Pattern.compile("([一-龥]{2}率)[^一-龥率]*[为是达到约仅有]*[^一-龥]*$");

  @Override
  public String code() {
    return "one-name-two-denominators";
  }

  @Override
  public List<TextRemark> examine(TextMaterial material) {
    Map<String, Backing> first = new HashMap<>();
    List<TextRemark> remarks = new ArrayList<>();
    for (TextSentence sentence : material.sentences()) {
      for (TextSentence.Placed figure : sentence.figures()) {
        Matcher name = NAME.matcher(sentence.printed().substring(0, figure.start()));
        if (figure.value() instanceof FigureValue.Number number
            && number.reference() instanceof FigureReference.Cell
            && number.backing().getFirst().denominator() != null
            && name.find()) {
          Backing cell = number.backing().getFirst();
          Backing known = first.putIfAbsent(name.group(1), cell);
          if (known != null && !set(known).equals(set(cell))) {
            remarks.add(
                remark(
                    name.group(1),
                    known,
                    cell,
                    sentence.spot(figure.start(), figure.end()),
                    material));
          }
        }
      }
    }
    return remarks;
  }

  private TextRemark remark(
      String name, Backing known, Backing cell, TextRemark.Spot spot, TextMaterial material) {
    String says =
        material
            .words()
            .of(
                "figure.says.one-name-two-denominators",
                name,
                said(known, material),
                said(cell, material));
    return new TextRemark(code(), Severity.EXPLAIN, spot, says, cell.address());
  }

  private static String said(Backing cell, TextMaterial material) {
    CountedSet denominator = cell.indicator().denominator();
    return denominator == null ? "" : denominator.words().in(material.words());
  }

  /// The set by its rule: two areas have one rule.
  private static String set(Backing cell) {
    CountedSet denominator = cell.indicator().denominator();
    return denominator == null
        ? ""
        : denominator.measure() + " " + denominator.context() + " " + denominator.narrowing();
  }
}
