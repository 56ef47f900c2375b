package org.xingtan.checks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xingtan.checks.Finding.Sentence;
import org.xingtan.checks.Material.Spot;
import org.xingtan.printed.ComparedTable;
import org.xingtan.printed.ComparedTable.Row;
import org.xingtan.printed.Counted;
import org.xingtan.printed.Figure;

/// Two outcomes side by side and one rate after them: a reader divides by the column before, the rate does not. Said
/// once for a table, at the row where the two differ most. `docs/rules/checks.md` §5.
final class RateOfAnotherColumn implements Rule {
  private static final Set<String> OUTCOMES = Set.of("SUBMITTED", "CERTIFIED", "COMPLETED");

  /// A printed rate, and the outcome column before the one it is made of.
  private record Misread(Spot spot, Figure.Rate rate, Spot before, long beforeCount) {
    long gap() {
      return beforeCount - rate.numerator().count();
    }
  }

  @Override
  public String code() {
    return "rate-of-another-column";
  }

  @Override
  public List<Finding> examine(Material material, Evidence evidence) {
    return material.tables().stream()
        .flatMap(table -> worst(table).stream())
        .map(this::finding)
        .toList();
  }

  private static Optional<Misread> worst(ComparedTable table) {
    return table.parts().stream()
        .flatMap(row -> misread(table, row).stream())
        .filter(misread -> misread.gap() > 0)
        .max(Comparator.comparingLong(Misread::gap));
  }

  private static List<Misread> misread(ComparedTable table, Row row) {
    List<Spot> spots = Material.spots(table, row);
    List<Misread> found = new ArrayList<>();
    for (Spot spot : spots) {
      if (spot.cell().print().isPresent() && spot.cell().computed() instanceof Figure.Rate rate) {
        before(spots, rate)
            .ifPresent(before ->
                found.add(new Misread(spot, rate, before, before.count().orElseThrow().count())));
      }
    }
    return found;
  }

  /// The outcome of the same part in the count column right before the rate's own.
  private static Optional<Spot> before(List<Spot> spots, Figure.Rate rate) {
    @Nullable Spot previous = null;
    for (Spot spot : spots) {
      if (spot.count().isEmpty()) {
        continue;
      }
      boolean own = Objects.equals(spot.count().get().counted(), rate.numerator().counted());
      if (own && rate.numerator().counted() != null) {
        return Optional.ofNullable(previous).filter(before -> twoOutcomes(before, spot, rate));
      }
      previous = spot;
    }
    return Optional.empty();
  }

  private static boolean twoOutcomes(Spot before, Spot own, Figure.Rate rate) {
    Counted first = before.counted().orElse(null);
    Counted second = own.counted().orElse(null);
    return first != null
        && second != null
        && first.context().equals(second.context())
        && !first.equals(rate.denominator().counted())
        && OUTCOMES.contains(first.measure())
        && OUTCOMES.contains(second.measure());
  }

  private Finding finding(Misread misread) {
    return Finding.of(
        this,
        Severity.EXPLAIN,
        misread.spot().place(),
        Shown.print(misread.spot().cell()),
        Shown.fraction(misread.rate()),
        says(misread));
  }

  private Sentence says(Misread misread) {
    Figure.Count before = misread.before().count().orElseThrow();
    return Sentence.of(
        code(),
        misread.spot().column().label(),
        misread.before().column().label(),
        Shown.count(before.count()),
        Shown.count(misread.rate().numerator().count()),
        Shown.count(misread.rate().denominator().count()),
        Shown.print(misread.spot().cell()),
        Shown.percent(new Figure.Rate(misread.rate().numerator(), before)),
        misread.spot().row().label());
  }
}
