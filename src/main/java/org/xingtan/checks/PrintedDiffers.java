package org.xingtan.checks;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.xingtan.checks.Finding.Sentence;
import org.xingtan.checks.Material.Spot;
import org.xingtan.printed.Figure;
import org.xingtan.printed.PrintedText;

/// A printed figure is the computed one, at the digits printed. `docs/rules/checks.md` §1.
///
/// Knows no reason; a finding of another rule for the same cell takes its place.
final class PrintedDiffers implements Rule {
  @Override
  public String code() {
    return "printed-differs";
  }

  @Override
  public List<Finding> examine(Material material, Evidence evidence) {
    return material.spots().stream().flatMap(spot -> difference(spot).stream()).toList();
  }

  private Optional<Finding> difference(Spot spot) {
    return spot.cell()
        .print()
        .filter(printed -> !printed.empty())
        .flatMap(printed -> sentence(spot, printed))
        .map(says -> finding(spot, says));
  }

  private Finding finding(Spot spot, Sentence says) {
    return Finding.of(
            this,
            Severity.WRONG,
            spot.place(),
            Shown.print(spot.cell()),
            Shown.figure(spot.cell()),
            says)
        .settling(List.of(spot.place()));
  }

  private static Optional<Sentence> sentence(Spot spot, PrintedText printed) {
    return switch (spot.cell().computed()) {
      case Figure.Count count -> count(count, printed);
      case Figure.Rate rate -> rate(rate, printed);
      case Figure.Words words ->
          says(!same(words, printed), "printed-differs.words", printed.text(), words.text());
      case Figure.Absent _ -> says(true, "printed-differs.absent", printed.text());
    };
  }

  private static Optional<Sentence> count(Figure.Count count, PrintedText printed) {
    boolean differs =
        printed.percent()
            || printed.capped()
            || printed.number().filter(number -> equal(number, count.count())).isEmpty();
    return says(differs, "printed-differs.count", printed.text(), Shown.count(count.count()));
  }

  private static Optional<Sentence> rate(Figure.Rate rate, PrintedText printed) {
    if (!rate.defined()) {
      return says(true, "printed-differs.no-rate", printed.text());
    }
    boolean differs = printed.capped() || !Prints.right(rate, printed);
    return says(
        differs,
        "printed-differs.rate",
        printed.text(),
        Shown.fraction(rate),
        Shown.percent(rate, printed));
  }

  private static boolean equal(BigDecimal number, long count) {
    return number.compareTo(BigDecimal.valueOf(count)) == 0;
  }

  /// Days and numbers within words decide; how they are joined is a matter of style.
  private static boolean same(Figure.Words words, PrintedText printed) {
    return new PrintedText(words.text()).digits().equals(printed.digits());
  }

  private static Optional<Sentence> says(boolean differs, String key, Object... arguments) {
    return differs ? Optional.of(Sentence.of(key, arguments)) : Optional.empty();
  }
}
