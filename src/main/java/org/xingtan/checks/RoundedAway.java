package org.xingtan.checks;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.xingtan.checks.Finding.Sentence;
import org.xingtan.checks.Material.Spot;
import org.xingtan.printed.Figure;
import org.xingtan.printed.PrintedText;

/// 0 % where somebody is, 100 % where somebody is missing: rightly rounded, and still read as nobody and as all.
/// `docs/rules/checks.md` §16.
final class RoundedAway implements Rule {
  private static final BigDecimal ALL = BigDecimal.valueOf(100);

  @Override
  public String code() {
    return "rounded-away";
  }

  @Override
  public List<Finding> examine(Material material, Evidence evidence) {
    return material.spots().stream().flatMap(spot -> finding(spot).stream()).toList();
  }

  private Optional<Finding> finding(Spot spot) {
    Optional<PrintedText> print = spot.cell().print().filter(printed -> !printed.capped());
    if (print.isEmpty() || !(spot.cell().computed() instanceof Figure.Rate rate)) {
      return Optional.empty();
    }
    if (!print.get().says(rate)) {
      return Optional.empty();
    }
    return key(rate, print.get().number().orElseThrow()).map(key -> finding(spot, rate, key));
  }

  private Finding finding(Spot spot, Figure.Rate rate, String key) {
    String printed = Shown.print(spot.cell());
    return Finding.of(
        this,
        Severity.NOTE,
        spot.place(),
        printed,
        Shown.percent(rate),
        Sentence.of(key, printed, Shown.fraction(rate), Shown.percent(rate)));
  }

  private static Optional<String> key(Figure.Rate rate, BigDecimal printed) {
    if (printed.signum() == 0 && rate.numerator().count() > 0) {
      return Optional.of("rounded-away.nobody");
    }
    boolean all = printed.compareTo(ALL) == 0;
    return all && rate.numerator().count() != rate.denominator().count()
        ? Optional.of("rounded-away.all")
        : Optional.empty();
  }
}
