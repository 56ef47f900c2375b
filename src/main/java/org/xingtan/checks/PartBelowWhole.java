package org.xingtan.checks;

import java.util.ArrayList;
import java.util.List;
import org.xingtan.checks.Evidence.Overlap;
import org.xingtan.checks.Finding.Sentence;
import org.xingtan.checks.Material.Spot;
import org.xingtan.printed.Counted;

/// Who completed the whole completed each part. A part may still be smaller than the whole in one period, when people
/// completed it earlier and that counts; then the table says so. `docs/rules/checks.md` §11.
final class PartBelowWhole implements Rule {
  @Override
  public String code() {
    return "part-below-whole";
  }

  @Override
  public List<Finding> examine(Material material, Evidence evidence) {
    List<Finding> findings = new ArrayList<>();
    List<Spot> completed = material.wholes("COMPLETED");
    for (Spot whole : completed) {
      for (Spot part : completed) {
        if (partOf(part, whole) && count(part) < count(whole)) {
          findings.add(finding(whole, part, evidence));
        }
      }
    }
    return findings;
  }

  /// `IT1/1702/RESEARCH` is part of `IT1/1702`; `IT1/1702` is a period of `IT1`, not a part of it.
  private static boolean partOf(Spot part, Spot whole) {
    String run = counted(whole).context();
    return Material.sameDay(part, whole)
        && run.indexOf('/') > 0
        && counted(part).context().startsWith(run + "/");
  }

  private static Counted counted(Spot spot) {
    return spot.counted().orElseThrow();
  }

  private static long count(Spot spot) {
    return spot.count().orElseThrow().count();
  }

  private Finding finding(Spot whole, Spot part, Evidence evidence) {
    Overlap overlap = evidence.overlap(counted(whole), counted(part), part.table().source().asOf());
    boolean explained = carried(overlap) == overlap.missingFromOther();
    return Finding.of(
            this,
            explained ? Severity.NOTE : Severity.WRONG,
            part.place(),
            Shown.count(count(part)),
            Shown.count(count(whole)),
            says(explained ? code() : "part-below-whole.unexplained", whole, part, overlap))
        .with(Shown.shares(overlap.onlyOne(), counted(whole), counted(part)));
  }

  private static long carried(Overlap overlap) {
    return overlap.onlyOne().getOrDefault(Cause.CARRIED_OVER, 0L);
  }

  private static Sentence says(String key, Spot whole, Spot part, Overlap overlap) {
    return Sentence.of(
        key,
        Shown.count(count(whole)),
        part.row().label(),
        Shown.count(count(part)),
        Shown.count(overlap.missingFromOther()),
        Shown.count(carried(overlap)));
  }
}
