package org.xingtan.checks;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.xingtan.checks.Finding.Sentence;
import org.xingtan.checks.Material.Spot;
import org.xingtan.printed.ComparedTable;
import org.xingtan.printed.ComparedTable.Row;
import org.xingtan.printed.Figure;
import org.xingtan.printed.PrintedText;

/// The rows of a table that cuts one set of persons add up to its total, in print and as computed.
/// `docs/rules/checks.md` §7.
final class RowsAndTotal implements Rule {
  @Override
  public String code() {
    return "rows-and-total";
  }

  @Override
  public List<Finding> examine(Material material, Evidence evidence) {
    return material.tables().stream()
        .flatMap(table -> totals(table).stream())
        .flatMap(total -> printed(total).or(() -> computed(total)).stream())
        .toList();
  }

  private static List<Spot> totals(ComparedTable table) {
    return table.total().map(total -> Material.spots(table, total)).orElse(List.of()).stream()
        .filter(spot -> spot.count().isPresent())
        .toList();
  }

  private Optional<Finding> printed(Spot total) {
    Optional<BigDecimal> sum = printedSum(total);
    Optional<BigDecimal> printed = total.cell().print().flatMap(PrintedText::number);
    return sum.isEmpty() || printed.isEmpty() || printed.get().compareTo(sum.get()) == 0
        ? Optional.empty()
        : Optional.of(
            finding(
                total,
                "rows-and-total.printed",
                Shown.print(total.cell()),
                Shown.count(sum.get().longValue())));
  }

  /// Only when every part is printed; a table of which a piece is known says nothing about its total.
  private static Optional<BigDecimal> printedSum(Spot total) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Row row : rows(total.table())) {
      Optional<PrintedText> print = row.cell(total.column().code()).print();
      if (print.isEmpty() && row.kind() == Row.Kind.NONE) {
        continue;
      }
      Optional<BigDecimal> number = print.flatMap(PrintedText::number);
      if (number.isEmpty()) {
        return Optional.empty();
      }
      sum = sum.add(number.get());
    }
    return Optional.of(sum);
  }

  private Optional<Finding> computed(Spot total) {
    long sum = 0;
    for (Row row : rows(total.table())) {
      if (!(row.cell(total.column().code()).computed() instanceof Figure.Count count)) {
        return Optional.empty();
      }
      sum += count.count();
    }
    long stated = total.count().orElseThrow().count();
    return sum == stated
        ? Optional.empty()
        : Optional.of(
            finding(total, "rows-and-total.computed", Shown.count(stated), Shown.count(sum)));
  }

  private static List<Row> rows(ComparedTable table) {
    return table.rows().stream()
        .filter(row -> row.kind() == Row.Kind.PART || row.kind() == Row.Kind.NONE)
        .toList();
  }

  private Finding finding(Spot total, String key, String stated, String sum) {
    return Finding.of(
            this,
            Severity.WRONG,
            total.place(),
            stated,
            sum,
            Sentence.of(key, stated, sum, total.column().label()))
        .settling(List.of(total.place()));
  }
}
