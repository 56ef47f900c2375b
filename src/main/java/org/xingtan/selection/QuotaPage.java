package org.xingtan.selection;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xingtan.web.Shell;

/// Seats of a section, shared out: by the city office to areas, by an area to its schools.
record QuotaPage(
    Shell shell,
    String address,
    String above,
    @Nullable String done,
    @Nullable String refusal,
    List<Unit> units,
    CentrePage.Pager pager) {

  /// @param seats empty for a unit without a quota
  record Unit(String id, String name, String seats, String taken) {}
}
