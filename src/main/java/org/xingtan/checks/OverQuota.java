package org.xingtan.checks;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.xingtan.checks.Finding.Sentence;
import org.xingtan.checks.Material.Spot;
import org.xingtan.printed.Counted;

/// A list sent up keeps to its quota, or the ground for more stands beside it. `docs/rules/checks.md` §14.
final class OverQuota implements Rule {
  @Override
  public String code() {
    return "over-quota";
  }

  @Override
  public List<Finding> examine(Material material, Evidence evidence) {
    List<Spot> quotas = material.wholes("AWARD_QUOTA");
    return material.wholes("AWARD_ENTRIES").stream()
        .flatMap(sent -> quota(sent, quotas).flatMap(quota -> finding(sent, quota)).stream())
        .toList();
  }

  private static Optional<Spot> quota(Spot sent, List<Spot> quotas) {
    return quotas.stream()
        .filter(quota -> Material.sameDay(sent, quota))
        .filter(quota -> sameList(counted(sent), counted(quota)))
        .findFirst();
  }

  private static boolean sameList(Counted one, Counted other) {
    return one.context().equals(other.context()) && one.kind().equals(other.kind());
  }

  private static Counted counted(Spot spot) {
    return spot.counted().orElseThrow();
  }

  private static long count(Spot spot) {
    return spot.count().orElseThrow().count();
  }

  private Optional<Finding> finding(Spot sent, Spot quota) {
    long over = count(sent) - count(quota);
    return over <= 0
        ? Optional.empty()
        : Optional.of(
            Finding.of(
                this,
                Severity.EXPLAIN,
                sent.place(),
                Shown.count(count(sent)),
                Shown.count(count(quota)),
                Sentence.of(
                    "over-quota." + counted(sent).kind().toLowerCase(Locale.ROOT),
                    Shown.count(count(sent)),
                    Shown.count(count(quota)),
                    Shown.count(over))));
  }
}
