package org.xingtan.programme;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything that is set up of a run.
///
/// @param state DRAFT, OPEN or CLOSED, of its period
public record RunSetUp(
    Key key,
    LocalDate beginsOn,
    LocalDate endsOn,
    String state,
    RunRules rules,
    List<Window> windows,
    List<Limit> limits,
    @Nullable FeeRule fee) {

  public record Key(
      short run,
      short periodId,
      String period,
      short programmeId,
      String programme,
      String programmeName) {}
}
