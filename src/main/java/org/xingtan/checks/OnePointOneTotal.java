package org.xingtan.checks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xingtan.checks.Finding.Sentence;
import org.xingtan.checks.Material.Spot;
import org.xingtan.printed.Figure;

/// Wherever all persons of one point are counted as of one day, the count is the same, however the table around it is
/// cut. `docs/rules/checks.md` §9.
final class OnePointOneTotal implements Rule {
  @Override
  public String code() {
    return "one-point-one-total";
  }

  @Override
  public List<Finding> examine(Material material, Evidence evidence) {
    Map<String, Spot> first = new HashMap<>();
    List<Finding> findings = new ArrayList<>();
    for (Spot spot : material.spots()) {
      if (spot.whole()) {
        Spot known = first.putIfAbsent(point(spot), spot);
        difference(known == null ? spot : known, spot).ifPresent(findings::add);
      }
    }
    return findings;
  }

  private static String point(Spot spot) {
    return spot.counted().orElseThrow() + " " + spot.table().source().asOf();
  }

  private Optional<Finding> difference(Spot one, Spot other) {
    long first = count(one);
    long second = count(other);
    return first == second
        ? Optional.empty()
        : Optional.of(
            Finding.of(
                this,
                Severity.WRONG,
                other.place(),
                Shown.count(second),
                Shown.count(first),
                Sentence.of(
                    code(),
                    other.table().title(),
                    Shown.count(second),
                    one.table().title(),
                    Shown.count(first))));
  }

  private static long count(Spot spot) {
    return spot.count().map(Figure.Count::count).orElse(0L);
  }
}
