package org.xingtan.bulletin;

import java.util.ArrayList;
import java.util.List;
import org.xingtan.figure.Backing;
import org.xingtan.figure.FigureReference;
import org.xingtan.figure.FigureValue;
import org.xingtan.statistics.StatisticsTable;
import org.xingtan.web.Words;

/// What the words say of a cell is what the printed table shows in it: a figure taken from the same table at another moment, of another
/// period or narrowed otherwise contradicts the table beside it.
final class TextAgainstTableRule implements IssueRule {
  @Override
  public List<Finding> examine(Composed composed, Words words) {
    List<StatisticsTable> tables = composed.wholes().map(FigureValue.Whole::table).toList();
    List<Finding> findings = new ArrayList<>();
    for (Composed.Bound bound : composed.used()) {
      FigureValue value = bound.value();
      if (value != null && value.reference() instanceof FigureReference.Cell) {
        for (Backing backing : value.backing()) {
          against(bound, backing, tables, words, findings);
        }
      }
    }
    return findings;
  }

  private static void against(
      Composed.Bound bound,
      Backing backing,
      List<StatisticsTable> tables,
      Words words,
      List<Finding> findings) {
    List<StatisticsTable> same =
        tables.stream()
            .filter(table -> table.definition().code().equals(backing.table().table()))
            .toList();
    boolean agrees =
        same.isEmpty()
            || same.stream()
                .anyMatch(table ->
                    table
                        .cell(backing.row().code(), backing.column())
                        .filter(backing.cell()::equals)
                        .isPresent());
    if (!agrees) {
      String shown =
          same.getFirst()
              .cell(backing.row().code(), backing.column())
              .map(cell -> TablePrint.text(cell, words))
              .orElse(TablePrint.NOTHING);
      findings.add(
          Finding.grave(
              "text-against-table",
              "f" + bound.figure().number() + " " + bound.printed(),
              null,
              words.of(
                  "bulletin.check.text-against-table",
                  bound.printed(),
                  same.getFirst().title(words.chinese()),
                  shown)));
    }
  }
}
