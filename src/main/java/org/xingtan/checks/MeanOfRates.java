package org.xingtan.checks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.xingtan.checks.Finding.Sentence;
import org.xingtan.checks.Material.Spot;
import org.xingtan.printed.ComparedTable;
import org.xingtan.printed.ComparedTable.Column;
import org.xingtan.printed.Figure;
import org.xingtan.printed.PrintedText;

/// The rate of a total row is total over total, not the mean of the rows' rates: a small area would weigh as much as a
/// large one. `docs/rules/checks.md` §2.
final class MeanOfRates implements Rule {
  private static final int PRECISE = 12;

  @Override
  public String code() {
    return "mean-of-rates";
  }

  @Override
  public List<Finding> examine(Material material, Evidence evidence) {
    return material.tables().stream().flatMap(table -> examine(table).stream()).toList();
  }

  private List<Finding> examine(ComparedTable table) {
    return table.total().stream()
        .flatMap(total -> Material.spots(table, total).stream())
        .flatMap(spot -> finding(spot).stream())
        .toList();
  }

  private Optional<Finding> finding(Spot spot) {
    Optional<PrintedText> print = spot.cell().print();
    if (print.isEmpty() || !(spot.cell().computed() instanceof Figure.Rate rate)) {
      return Optional.empty();
    }
    PrintedText printed = print.get();
    return mean(spot.table(), spot.column())
        .map(mean -> mean.setScale(printed.decimals(), RoundingMode.HALF_UP))
        .filter(mean -> rate.defined() && !printed.says(rate))
        .filter(mean -> printed.says(mean))
        .map(_ -> finding(spot, rate, printed));
  }

  private Finding finding(Spot spot, Figure.Rate rate, PrintedText printed) {
    Sentence says =
        Sentence.of(
            code(), printed.text(), Shown.fraction(rate), Shown.percent(rate, printed), rows(spot));
    return Finding.of(
            this, Severity.WRONG, spot.place(), printed.text(), Shown.percent(rate, printed), says)
        .settling(List.of(spot.place()));
  }

  private static String rows(Spot spot) {
    return Shown.count(spot.table().parts().size());
  }

  private static Optional<BigDecimal> mean(ComparedTable table, Column column) {
    List<BigDecimal> rates =
        table.parts().stream()
            .map(row -> row.cell(column.code()).computed())
            .flatMap(figure ->
                figure instanceof Figure.Rate rate
                    ? Optional.of(rate).stream()
                    : Optional.<Figure.Rate>empty().stream())
            .filter(Figure.Rate::defined)
            .map(rate -> rate.percent(PRECISE))
            .toList();
    return rates.size() < 2
        ? Optional.empty()
        : Optional.of(
            rates.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(rates.size()), PRECISE, RoundingMode.HALF_UP));
  }
}
