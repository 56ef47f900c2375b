package org.xingtan.figure;

import java.util.List;
import org.xingtan.checks.Severity;

/// Every reference of a text stands for something. `docs/rules/figure.md` §5.
final class MissingFigure implements TextRule {
  @Override
  public String code() {
    return "missing-figure";
  }

  @Override
  public List<TextRemark> examine(TextMaterial material) {
    return material.sentences().stream()
        .flatMap(sentence ->
            sentence.figures().stream()
                .filter(figure -> figure.value() instanceof FigureValue.Missing)
                .map(figure ->
                    new TextRemark(
                        code(),
                        Severity.WRONG,
                        sentence.spot(figure.start(), figure.end()),
                        ((FigureValue.Missing) figure.value()).sentence(),
                        null)))
        .toList();
  }
}
