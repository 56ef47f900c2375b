package org.xingtan.bulletin;

import java.util.ArrayList;
import java.util.List;
import org.xingtan.web.Words;

/// Every figure, table and chart can be read; every figure named in the words is bound; every condition makes sense.
final class ReadableRule implements IssueRule {
  @Override
  public List<Finding> examine(Composed composed, Words words) {
    List<Finding> findings = new ArrayList<>();
    for (Composed.Part part : composed.parts()) {
      Block block = part.block();
      String where = Where.of(composed, block, words);
      if (part.problem() != null) {
        findings.add(Finding.grave("readable", where, block.id(), part.problem()));
      }
      if (!Condition.readable(block.body().condition())) {
        findings.add(
            Finding.grave(
                "readable",
                where,
                block.id(),
                words.of("bulletin.check.condition", block.body().condition())));
      }
      if (part.shown()) {
        findings.addAll(figures(composed, block, where, words));
      }
    }
    return findings;
  }

  private static List<Finding> figures(Composed composed, Block block, String where, Words words) {
    List<Finding> findings = new ArrayList<>();
    for (int number : Tokens.numbers(block.body().words() + block.body().note())) {
      Composed.Bound bound = composed.figures().get(number);
      if (bound == null) {
        findings.add(
            Finding.grave(
                "readable", where, block.id(), words.of("bulletin.check.unbound", "f" + number)));
      } else if (!bound.sound()) {
        findings.add(
            Finding.grave("readable", where, block.id(), "f" + number + " " + bound.sentence()));
      }
    }
    return findings;
  }
}
