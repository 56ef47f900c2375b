package org.xingtan.checks;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xingtan.checks.Evidence.Overlap;
import org.xingtan.checks.Finding.Sentence;
import org.xingtan.checks.Material.Spot;
import org.xingtan.printed.Counted;
import org.xingtan.printed.Figure;
import org.xingtan.printed.PrintedText;

/// A rate above 100 % is kept and explained by who is counted above the line without being counted below it;
/// `100.00%+` hides both. `docs/rules/checks.md` §3.
final class AboveHundred implements Rule {
  @Override
  public String code() {
    return "above-hundred";
  }

  @Override
  public List<Finding> examine(Material material, Evidence evidence) {
    return material.spots().stream().flatMap(spot -> finding(spot, evidence).stream()).toList();
  }

  private Optional<Finding> finding(Spot spot, Evidence evidence) {
    return spot.rate()
        .filter(Figure.Rate::aboveHundred)
        .filter(rate -> persons(rate.numerator()) && persons(rate.denominator()))
        .map(rate -> explained(spot, rate, evidence));
  }

  private static boolean persons(Figure.Count count) {
    return count.counted() != null && count.counted().persons();
  }

  private Finding explained(Spot spot, Figure.Rate rate, Evidence evidence) {
    Counted above = counted(rate.numerator());
    Counted below = counted(rate.denominator());
    Overlap overlap = evidence.overlap(above, below, spot.table().source().asOf());
    return Finding.of(
            this,
            Severity.EXPLAIN,
            spot.place(),
            Shown.print(spot.cell()),
            Shown.percent(rate),
            says(spot, rate, overlap))
        .with(Shown.shares(overlap.onlyOne(), above, below))
        .settling(capped(spot) ? List.of(spot.place()) : List.of());
  }

  private static boolean capped(Spot spot) {
    return spot.cell().print().filter(PrintedText::capped).isPresent();
  }

  private static Counted counted(Figure.Count count) {
    @Nullable Counted counted = count.counted();
    if (counted == null) {
      throw new IllegalArgumentException("A count of persons says which persons it counts.");
    }
    return counted;
  }

  private Sentence says(Spot spot, Figure.Rate rate, Overlap overlap) {
    return Sentence.of(
        capped(spot) ? "above-hundred.capped" : "above-hundred",
        Shown.percent(rate),
        Shown.fraction(rate),
        Shown.count(overlap.missingFromOther()),
        Shown.count(overlap.missingFromOne()),
        Shown.print(spot.cell()));
  }
}
