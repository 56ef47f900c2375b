package org.xingtan.checks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// All rules in the order of `docs/rules/checks.md`, and the one thing that holds between them: a finding that knows why
/// a cell differs takes the place of the finding that only says that it does.
final class Rules {
  private static final Rule DIFFERENCE = new PrintedDiffers();
  private static final List<Rule> REASONS =
      List.of(
          new MeanOfRates(),
          new AboveHundred(),
          new TotalHidesRow(),
          new RateOfAnotherColumn(),
          new OneNumberTwoNames(),
          new RowsAndTotal(),
          new LeftOutRow(),
          new OnePointOneTotal(),
          new FunnelOrder(),
          new PartBelowWhole(),
          new PersonsAndPosts(),
          new TwoHeadCounts(),
          new OverQuota(),
          new OpenWindow(),
          new RoundedAway());

  private Rules() {}

  static List<Finding> examine(Material material, Evidence evidence) {
    List<Finding> findings = new ArrayList<>();
    for (Rule rule : REASONS) {
      findings.addAll(rule.examine(material, evidence));
    }
    for (Finding difference : DIFFERENCE.examine(material, evidence)) {
      if (findings.stream().noneMatch(reason -> explains(reason, difference.place()))) {
        findings.add(difference);
      }
    }
    findings.sort(Comparator.comparing(Finding::severity));
    return List.copyOf(findings);
  }

  private static boolean explains(Finding reason, Place cell) {
    return reason.severity() != Severity.NOTE && reason.settles(cell);
  }
}
