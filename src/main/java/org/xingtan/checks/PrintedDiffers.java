package org.xingtan.checks;

import java.util.List;
import org.xingtan.checks.Finding.Sentence;
import org.xingtan.checks.Material.Spot;
import org.xingtan.printed.Figure;

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
    return material.spots().stream()
        .filter(spot -> spot.cell().differs())
        .map(this::finding)
        .toList();
  }

  private Finding finding(Spot spot) {
    return Finding.of(
            this,
            Severity.WRONG,
            spot.place(),
            Shown.print(spot.cell()),
            Shown.figure(spot.cell()),
            sentence(spot))
        .settling(List.of(spot.place()));
  }

  private static Sentence sentence(Spot spot) {
    String printed = Shown.print(spot.cell());
    String computed = Shown.figure(spot.cell());
    return switch (spot.cell().computed()) {
      case Figure.Count _ -> Sentence.of("printed-differs.count", printed, computed);
      case Figure.Rate rate when rate.defined() ->
          Sentence.of("printed-differs.rate", printed, Shown.fraction(rate), computed);
      case Figure.Rate _ -> Sentence.of("printed-differs.no-rate", printed);
      case Figure.Words _ -> Sentence.of("printed-differs.words", printed, computed);
      case Figure.Absent _ -> Sentence.of("printed-differs.absent", printed);
    };
  }
}
