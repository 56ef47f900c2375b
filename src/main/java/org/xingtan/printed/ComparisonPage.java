package org.xingtan.printed;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xingtan.printed.ComparedTable.Row;
import org.xingtan.web.Shell;
import org.xingtan.web.Words;

/// A printed table and the computed one, cell by cell.
///
/// @param differences the cells that differ, as a list that is read on a phone
record ComparisonPage(
    Shell shell,
    String subtitle,
    @Nullable String table,
    String checks,
    String summary,
    List<Difference> differences,
    List<String> headings,
    List<Line> lines) {
  record Difference(String where, String printed, String computed, @Nullable String address) {}

  record Line(String label, boolean total, List<Cell> cells) {}

  /// @param printed empty when nothing was printed
  /// @param state words for the mark; empty when print and computation agree or nothing was printed
  record Cell(
      String printed,
      String computed,
      boolean same,
      boolean different,
      String state,
      @Nullable String address) {}

  static ComparisonPage of(Shell shell, ComparedTable compared) {
    Words words = shell.words();
    List<Difference> differences =
        compared.rows().stream().flatMap(row -> differences(compared, row)).toList();
    return new ComparisonPage(
        shell,
        words.of(
            "printed.subtitle",
            String.valueOf(compared.source().publication()),
            compared.source().period(),
            compared.source().asOf().toString()),
        compared.address(),
        "/checks/report?publication=" + compared.source().publication(),
        words.of("printed.differences", differences.size()),
        differences,
        compared.columns().stream().map(ComparedTable.Column::label).toList(),
        compared.rows().stream().map(row -> line(compared, row, words)).toList());
  }

  private static Stream<Difference> differences(ComparedTable compared, Row row) {
    return compared.columns().stream()
        .filter(column -> row.cell(column.code()).differs())
        .map(column -> {
          ComparedTable.Cell cell = row.cell(column.code());
          return new Difference(
              row.label() + " › " + column.label(), text(cell), computed(cell), cell.address());
        });
  }

  private static Line line(ComparedTable compared, Row row, Words words) {
    return new Line(
        row.label(),
        row.kind() == Row.Kind.TOTAL,
        compared.columns().stream().map(column -> cell(row.cell(column.code()), words)).toList());
  }

  private static Cell cell(ComparedTable.Cell cell, Words words) {
    boolean printed = cell.print().filter(text -> !text.empty()).isPresent();
    String state =
        cell.differs() ? words.of("printed.different") : printed ? words.of("printed.same") : "";
    return new Cell(
        text(cell),
        computed(cell),
        printed && !cell.differs(),
        cell.differs(),
        state,
        cell.address());
  }

  private static String text(ComparedTable.Cell cell) {
    return cell.print().map(PrintedText::text).orElse("");
  }

  private static String computed(ComparedTable.Cell cell) {
    int decimals = cell.print().map(PrintedText::decimals).orElse(2);
    return cell.computed().text(decimals == 0 && cell.differs() ? 1 : decimals);
  }
}
