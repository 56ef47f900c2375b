package org.xingtan.checks;

import java.util.List;
import java.util.Optional;
import org.xingtan.checks.Finding.Sentence;
import org.xingtan.checks.Material.Spot;
import org.xingtan.printed.ComparedTable.Row;
import org.xingtan.printed.Figure;
import org.xingtan.printed.PrintedText;

/// The same rate printed under two names, right for one of them only: a number was copied to the wrong place. Whole
/// percents are left out, they agree by chance. `docs/rules/checks.md` §6.
final class OneNumberTwoNames implements Rule {
  @Override
  public String code() {
    return "one-number-two-names";
  }

  @Override
  public List<Finding> examine(Material material, Evidence evidence) {
    List<Spot> rates = material.spots().stream().filter(OneNumberTwoNames::precise).toList();
    return rates.stream()
        .filter(spot -> !right(spot))
        .flatMap(spot -> owner(spot, rates).map(owner -> finding(spot, owner)).stream())
        .toList();
  }

  private static boolean precise(Spot spot) {
    boolean ofTheWhole =
        spot.row().kind() == Row.Kind.TOTAL || spot.row().kind() == Row.Kind.SINGLE;
    return ofTheWhole
        && spot.rate().isPresent()
        && spot.cell().print().filter(print -> print.percent() && print.decimals() > 0).isPresent();
  }

  private static boolean right(Spot spot) {
    return !spot.cell().differs();
  }

  private static Optional<Spot> owner(Spot wrong, List<Spot> rates) {
    PrintedText printed = wrong.cell().print().orElseThrow();
    return rates.stream()
        .filter(spot -> !spot.equals(wrong) && right(spot))
        .filter(spot -> spot.cell().print().filter(print -> sameNumber(print, printed)).isPresent())
        .findFirst();
  }

  private static boolean sameNumber(PrintedText one, PrintedText other) {
    return !one.capped() && !other.capped() && one.number().equals(other.number());
  }

  private Finding finding(Spot wrong, Spot owner) {
    Figure.Rate own = wrong.rate().orElseThrow();
    PrintedText printed = wrong.cell().print().orElseThrow();
    String truly = own.defined() ? Shown.percent(own, printed) : "–";
    Sentence says =
        Sentence.of(
            code(),
            printed.text(),
            name(wrong),
            name(owner),
            Shown.fraction(owner.rate().orElseThrow()),
            Shown.fraction(own),
            truly);
    return Finding.of(this, Severity.WRONG, wrong.place(), printed.text(), truly, says)
        .settling(List.of(wrong.place()));
  }

  private static String name(Spot spot) {
    return spot.row().kind() == Row.Kind.SINGLE ? spot.row().label() : spot.column().label();
  }
}
