package org.xingtan.checks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.time.LocalDate;
import org.xingtan.checks.Evidence.QuotaUse;
import org.xingtan.checks.Finding.Sentence;
import org.xingtan.checks.Material.Spot;

/// A list sent up keeps to its quota, or the ground for more stands beside it. `docs/rules/checks.md` §14.
final class OverQuota implements Rule {
  @Override
  public String code() {
    return "over-quota";
  }

  @Override
  public List<Finding> examine(Material material, Evidence evidence) {
    return contexts(material).entrySet().stream()
        .flatMap(day -> evidence.quotas(day.getValue(), day.getKey()).stream())
        .distinct()
        .filter(use -> use.sent() > use.quota())
        .map(this::finding)
        .toList();
  }

  private static Map<LocalDate, Set<String>> contexts(Material material) {
    Map<LocalDate, Set<String>> contexts = new LinkedHashMap<>();
    for (Spot spot : material.spots()) {
      spot.counted()
          .ifPresent(
              counted ->
                  contexts
                      .computeIfAbsent(spot.table().source().asOf(), _ -> new TreeSet<>())
                      .add(counted.context()));
    }
    return contexts;
  }

  private Finding finding(QuotaUse use) {
    return Finding.of(
        this,
        Severity.EXPLAIN,
        Place.named(use.round(), null),
        Shown.count(use.sent()),
        Shown.count(use.quota()),
        Sentence.of(
            "over-quota." + use.kind().toLowerCase(java.util.Locale.ROOT),
            use.round(),
            Shown.count(use.sent()),
            Shown.count(use.quota()),
            Shown.count(use.sent() - use.quota())));
  }
}
