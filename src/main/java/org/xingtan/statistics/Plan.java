package org.xingtan.statistics;

import java.util.List;
import org.xingtan.identity.Scope;

/// A request that was found to make sense: everything left open is filled in, every code is a key.
///
/// @param runs all runs of the period; tables of figures draw on each
/// @param run the run that the table is of
record Plan(
    TableDefinition definition,
    TableRequest request,
    List<PeriodRun> runs,
    PeriodRun run,
    Cut cut,
    Selection selection,
    Scope scope) {

  AsOf asOf() {
    return request.asOf();
  }
}
