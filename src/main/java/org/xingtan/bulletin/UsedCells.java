package org.xingtan.bulletin;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.xingtan.checks.TableChecks;
import org.xingtan.figure.Backing;
import org.xingtan.figure.FigureValue;
import org.xingtan.statistics.Measure;
import org.xingtan.statistics.StatisticsTable;
import org.xingtan.statistics.TableRequest;

/// What an issue takes from tables: some of them whole, of others single cells.
///
/// @param requests of all of them
/// @param whole codes of those that stand in it whole
/// @param cells `table/row/column`
record UsedCells(List<TableRequest> requests, Set<String> whole, Set<String> cells) {
  private static final String KEY_FIGURES = "period-key-figures";
  private static final String OVER_QUOTA = "over-quota";

  static UsedCells of(Composed composed) {
    Set<TableRequest> requests = new LinkedHashSet<>();
    Set<String> whole = new HashSet<>();
    Set<String> cells = new HashSet<>();
    for (FigureValue.Whole one : composed.wholes().toList()) {
      StatisticsTable table = one.table();
      requests.add(table.request());
      whole.add(table.definition().code());
    }
    for (Backing backing : composed.backings()) {
      requests.add(backing.table());
      cells.add(place(backing.table().table(), backing.row().code(), backing.column()));
      if (backing.indicator().numerator().measure() == Measure.AWARD_ENTRIES) {
        TableRequest of = backing.table();
        requests.add(TableRequest.of(KEY_FIGURES, of.period(), of.asOf()));
      }
    }
    return new UsedCells(List.copyOf(requests), whole, cells);
  }

  /// Of a table that only single figures are taken from, only what concerns these figures. Quotas stand beside what was sent up in the
  /// key figures of the period alone.
  boolean concerns(TableChecks.Found found) {
    return found.row().isEmpty()
        || found.rule().equals(OVER_QUOTA)
        || whole.contains(found.table())
        || cells.contains(place(found.table(), found.row(), found.column()));
  }

  private static String place(String table, String row, String column) {
    return table + "/" + row + "/" + column;
  }
}
