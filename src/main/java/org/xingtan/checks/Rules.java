package org.xingtan.checks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// All rules in the order of `docs/rules/checks.md`, and the one thing that holds between them: a printed cell that differs
/// is explained once, by the first rule that knows why; only where none does, the plain difference is reported.
final class Rules {
  private static final List<Rule> ALL =
      List.of(
          new LeftOutRow(),
          new MeanOfRates(),
          new AboveHundred(),
          new TotalHidesRow(),
          new RateOfAnotherColumn(),
          new OneNumberTwoNames(),
          new RowsAndTotal(),
          new OnePointOneTotal(),
          new FunnelOrder(),
          new PartBelowWhole(),
          new PersonsAndPosts(),
          new TwoHeadCounts(),
          new OverQuota(),
          new OpenWindow(),
          new RoundedAway(),
          new PrintedDiffers());

  private Rules() {}

  static List<Finding> examine(Material material, Evidence evidence) {
    List<Finding> findings = new ArrayList<>();
    for (Rule rule : ALL) {
      for (Finding finding : rule.examine(material, evidence)) {
        if (!settled(finding, findings)) {
          findings.add(finding);
        }
      }
    }
    findings.sort(Comparator.comparing(Finding::severity));
    return List.copyOf(findings);
  }

  private static boolean settled(Finding finding, List<Finding> known) {
    return !finding.settles().isEmpty()
        && finding.settles().stream()
            .allMatch(cell -> known.stream().anyMatch(earlier -> earlier.settles(cell)));
  }
}
