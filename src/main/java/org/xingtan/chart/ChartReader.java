package org.xingtan.chart;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xingtan.identity.Scope;
import org.xingtan.statistics.Asking;
import org.xingtan.statistics.Requests;
import org.xingtan.statistics.StatisticsTable;
import org.xingtan.statistics.Tables;
import org.xingtan.web.NotFound;

/// Finds the table an address asks for. What the table's own page would refuse with a reason is not found here: every way to a
/// chart leads over that page.
@Component
class ChartReader {
  private final Tables tables;
  private final Requests requests;

  ChartReader(Tables tables, Requests requests) {
    this.tables = tables;
    this.requests = requests;
  }

  Drawable read(String table, Asking asking, @Nullable String column, Scope scope) {
    if (requests.of(table, asking) instanceof Requests.Outcome.Made made
        && tables.read(made.request(), scope) instanceof StatisticsTable found) {
      return Drawable.of(found, column).orElseThrow(NotFound::new);
    }
    throw new NotFound();
  }
}
