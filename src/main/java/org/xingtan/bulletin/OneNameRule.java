package org.xingtan.bulletin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xingtan.statistics.CountedSet;
import org.xingtan.statistics.IndicatorDefinition;
import org.xingtan.statistics.StatisticsTable;
import org.xingtan.web.Words;

/// Rates that stand under one word have one denominator; where they do not, the issue says which is which.
final class OneNameRule implements IssueRule {
  @Override
  public List<Finding> examine(Composed composed, Words words) {
    Map<String, Set<String>> rules = new LinkedHashMap<>();
    composed
        .wholes()
        .forEach(whole -> {
          for (StatisticsTable.Column column : whole.table().columns()) {
            note(rules, column.definition().heading().chinese(), column.indicator());
          }
        });
    composed.used().stream()
        .filter(bound -> bound.value() != null)
        .flatMap(bound -> bound.value().backing().stream())
        .forEach(backing ->
            note(rules, backing.indicator().texts().name().chinese(), backing.indicator()));
    List<Finding> findings = new ArrayList<>();
    rules.forEach((name, its) -> {
      if (its.size() > 1) {
        findings.add(
            Finding.grave(
                "one-name",
                name,
                null,
                words.of("bulletin.check.one-name", name, String.join("；", its))));
      }
    });
    return findings;
  }

  private static void note(
      Map<String, Set<String>> rules,
      String name,
      @org.jspecify.annotations.Nullable IndicatorDefinition indicator) {
    CountedSet denominator = indicator == null ? null : indicator.denominator();
    if (indicator != null && denominator != null) {
      rules.computeIfAbsent(name, _ -> new LinkedHashSet<>()).add(denominator.words().chinese());
    }
  }
}
