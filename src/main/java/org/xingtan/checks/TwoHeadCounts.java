package org.xingtan.checks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.xingtan.checks.Evidence.Overlap;
import org.xingtan.checks.Finding.Sentence;
import org.xingtan.checks.Material.Spot;
import org.xingtan.printed.Counted;

/// "All teachers" of one period counted twice by two rules gives two numbers; each needs its definition beside it.
/// `docs/rules/checks.md` §13.
final class TwoHeadCounts implements Rule {
  @Override
  public String code() {
    return "two-head-counts";
  }

  @Override
  public List<Finding> examine(Material material, Evidence evidence) {
    List<Spot> due =
        material.wholes("DUE").stream()
            .filter(spot -> !period(spot).isEmpty() && stated(spot))
            .toList();
    Set<Set<String>> told = new HashSet<>();
    List<Finding> findings = new ArrayList<>();
    for (int one = 0; one < due.size(); one++) {
      for (int other = one + 1; other < due.size(); other++) {
        boolean news = differ(due.get(one), due.get(other));
        if (news && told.add(lists(due.get(one), due.get(other)))) {
          findings.add(finding(due.get(one), due.get(other), evidence));
        }
      }
    }
    return findings;
  }

  /// In a publication only what it prints is a claim.
  private static boolean stated(Spot spot) {
    return !spot.table().isPrinted() || spot.cell().print().isPresent();
  }

  /// The same two lists, as of whatever days, are told apart once.
  private static Set<String> lists(Spot one, Spot other) {
    return Set.of(counted(one).context(), counted(other).context());
  }

  private static boolean differ(Spot one, Spot other) {
    return period(one).equals(period(other))
        && !counted(one).context().equals(counted(other).context())
        && count(one) != count(other);
  }

  /// The period of `GENERAL/2101`; nothing for assessments, which are due to fewer by intent.
  private static String period(Spot spot) {
    String[] codes = counted(spot).context().split("/");
    return codes.length == 2 && codes[1].matches("[0-9]{4}") ? codes[1] : "";
  }

  private static Counted counted(Spot spot) {
    return spot.counted().orElseThrow();
  }

  private static long count(Spot spot) {
    return spot.count().orElseThrow().count();
  }

  private Finding finding(Spot one, Spot other, Evidence evidence) {
    Overlap overlap = evidence.overlap(counted(one), counted(other), one.table().source().asOf());
    List<Finding.Share> shares =
        new ArrayList<>(Shown.shares(overlap.onlyOne(), counted(one), counted(other)));
    shares.addAll(Shown.shares(overlap.onlyOther(), counted(other), counted(one)));
    return Finding.of(
            this,
            Severity.EXPLAIN,
            other.place(),
            Shown.count(count(one)),
            Shown.count(count(other)),
            says(one, other, overlap))
        .with(shares);
  }

  private Sentence says(Spot one, Spot other, Overlap overlap) {
    return Sentence.of(
        code(),
        Shown.count(count(one)),
        one.table().title(),
        Shown.count(count(other)),
        other.table().title(),
        Shown.count(overlap.missingFromOther()),
        Shown.count(overlap.missingFromOne()));
  }
}
