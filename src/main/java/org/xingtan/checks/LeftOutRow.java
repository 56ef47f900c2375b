package org.xingtan.checks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xingtan.checks.Finding.Sentence;
import org.xingtan.checks.Material.Spot;
import org.xingtan.printed.ComparedTable;
import org.xingtan.printed.ComparedTable.Row;
import org.xingtan.printed.Figure;
import org.xingtan.printed.PrintedText;

/// Two cuts of the same persons have one total. When a printed total lacks exactly the persons without a subject or an
/// area, the table says so instead of dropping them. `docs/rules/checks.md` §8.
final class LeftOutRow implements Rule {
  @Override
  public String code() {
    return "left-out-row";
  }

  @Override
  public List<Finding> examine(Material material, Evidence evidence) {
    return material.tables().stream().flatMap(table -> examine(table).stream()).toList();
  }

  private List<Finding> examine(ComparedTable table) {
    Optional<Row> none = table.none();
    Optional<Row> total = table.total();
    if (none.isEmpty() || total.isEmpty()) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    for (Spot spot : Material.spots(table, total.get())) {
      finding(spot, none.get()).ifPresent(findings::add);
    }
    return findings;
  }

  private Optional<Finding> finding(Spot total, Row none) {
    String column = total.column().code();
    Optional<BigDecimal> printed = total.cell().print().flatMap(PrintedText::number);
    if (printed.isEmpty()
        || !(total.cell().computed() instanceof Figure.Count whole)
        || !(none.cell(column).computed() instanceof Figure.Count left)) {
      return Optional.empty();
    }
    boolean leavesOut =
        none.cell(column).printed() == null
            && left.count() > 0
            && printed.get().compareTo(BigDecimal.valueOf(whole.count() - left.count())) == 0;
    return leavesOut ? Optional.of(finding(total, none, whole, left)) : Optional.empty();
  }

  private Finding finding(Spot total, Row none, Figure.Count whole, Figure.Count left) {
    Sentence says =
        Sentence.of(
            code(),
            Shown.print(total.cell()),
            Shown.count(whole.count()),
            Shown.count(left.count()),
            none.label(),
            total.column().label());
    return Finding.of(
            this,
            Severity.EXPLAIN,
            total.place().leadingTo(none.cell(total.column().code()).address()),
            Shown.print(total.cell()),
            Shown.count(whole.count()),
            says)
        .settling(explained(total, none));
  }

  /// The total itself, and rates of its row that are right for the persons who were not left out.
  private static List<Place> explained(Spot total, Row none) {
    return Stream.concat(
            Stream.of(total),
            Material.spots(total.table(), total.row()).stream()
                .filter(spot -> rightWithout(spot, none)))
        .map(Spot::place)
        .toList();
  }

  private static boolean rightWithout(Spot spot, Row none) {
    @Nullable PrintedText printed = spot.cell().printed();
    return printed != null
        && spot.cell().computed() instanceof Figure.Rate all
        && none.cell(spot.column().code()).computed() instanceof Figure.Rate left
        && printed.says(
            new Figure.Rate(
                minus(all.numerator(), left.numerator()),
                minus(all.denominator(), left.denominator())));
  }

  private static Figure.Count minus(Figure.Count whole, Figure.Count part) {
    return new Figure.Count(whole.count() - part.count(), null);
  }
}
