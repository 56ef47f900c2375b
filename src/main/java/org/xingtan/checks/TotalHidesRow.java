package org.xingtan.checks;

import java.util.List;
import java.util.Optional;
import org.xingtan.checks.Finding.Sentence;
import org.xingtan.checks.Material.Spot;
import org.xingtan.printed.ComparedTable;
import org.xingtan.printed.ComparedTable.Row;
import org.xingtan.printed.Figure;

/// A total below 100 % says nothing about a row above it: the surplus of one area covers what is missing in another.
/// `docs/rules/checks.md` §4.
final class TotalHidesRow implements Rule {
  @Override
  public String code() {
    return "total-hides-row";
  }

  @Override
  public List<Finding> examine(Material material, Evidence evidence) {
    return material.tables().stream()
        .flatMap(table -> totals(table).stream())
        .flatMap(spot -> finding(spot).stream())
        .toList();
  }

  private static List<Spot> totals(ComparedTable table) {
    return table.total().map(total -> Material.spots(table, total)).orElse(List.of());
  }

  private Optional<Finding> finding(Spot total) {
    List<Row> above =
        total.table().parts().stream().filter(row -> rate(row, total).isPresent()).toList();
    return total
        .rate()
        .filter(rate -> rate.defined() && !rate.aboveHundred() && !above.isEmpty())
        .map(rate -> finding(total, rate, above));
  }

  private static Optional<Figure.Rate> rate(Row row, Spot total) {
    return row.cell(total.column().code()).computed() instanceof Figure.Rate rate
            && rate.aboveHundred()
        ? Optional.of(rate)
        : Optional.empty();
  }

  private Finding finding(Spot total, Figure.Rate rate, List<Row> above) {
    List<String> rows =
        above.stream()
            .map(row -> row.label() + " " + rate(row, total).map(Shown::percent).orElse(""))
            .toList();
    Row first = above.getFirst();
    String fraction = rate(first, total).map(Shown::fraction).orElse("");
    Sentence says =
        Sentence.of(
            code(), Shown.percent(rate), Shown.count(above.size()), rows, first.label(), fraction);
    return Finding.of(
        this,
        Severity.EXPLAIN,
        total.place(),
        Shown.print(total.cell()),
        Shown.percent(rate),
        says);
  }
}
