package org.xingtan.bulletin;

import java.util.ArrayList;
import java.util.List;
import org.xingtan.figure.FigureValue;
import org.xingtan.web.Words;

/// Tables and charts of an issue stand for its own moment; of figures in sentences room `figure` says so.
final class OneMomentRule implements IssueRule {
  @Override
  public List<Finding> examine(Composed composed, Words words) {
    String own = composed.issue().basis().asOf();
    List<Finding> findings = new ArrayList<>();
    for (Composed.Part part : composed.parts()) {
      if (part.shown() && part.whole() instanceof FigureValue.Whole whole) {
        String moment = whole.table().request().asOf().text();
        if (!moment.equals(own)) {
          findings.add(
              Finding.grave(
                  "one-moment",
                  Where.of(composed, part.block(), words),
                  part.block().id(),
                  words.of("bulletin.check.moment", moment, own)));
        }
      }
    }
    return findings;
  }
}
