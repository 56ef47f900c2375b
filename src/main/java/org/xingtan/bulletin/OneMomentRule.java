package org.xingtan.bulletin;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.xingtan.figure.Backing;
import org.xingtan.figure.FigureReference;
import org.xingtan.statistics.TableRequest;
import org.xingtan.web.Words;

/// All figures of an issue stand for the issue's own moment, unless one of them is taken on purpose from another for comparison.
final class OneMomentRule implements IssueRule {
  @Override
  public List<Finding> examine(Composed composed, Words words) {
    String own = composed.issue().basis().asOf();
    List<Finding> findings = new ArrayList<>();
    for (Composed.Bound bound : composed.used()) {
      boolean comparison =
          bound.value() != null && bound.value().reference() instanceof FigureReference.Difference;
      if (bound.value() != null && !comparison) {
        others(bound.value().backing().stream().map(Backing::table), own)
            .forEach(moment ->
                findings.add(
                    Finding.grave(
                        "one-moment",
                        "f" + bound.figure().number() + " " + bound.printed(),
                        null,
                        words.of("bulletin.check.moment", moment, own))));
      }
    }
    composed
        .parts()
        .forEach(part -> {
          if (part.shown() && part.whole() instanceof org.xingtan.figure.FigureValue.Whole whole) {
            others(Stream.of(whole.table().request()), own)
                .forEach(moment ->
                    findings.add(
                        Finding.grave(
                            "one-moment",
                            Where.of(composed, part.block(), words),
                            part.block().id(),
                            words.of("bulletin.check.moment", moment, own))));
          }
        });
    return findings;
  }

  private static Stream<String> others(Stream<TableRequest> tables, String own) {
    return tables.map(table -> table.asOf().text()).filter(text -> !text.equals(own)).distinct();
  }
}
