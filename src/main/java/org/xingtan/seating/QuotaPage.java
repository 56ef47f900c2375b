package org.xingtan.seating;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xingtan.web.Pager;
import org.xingtan.web.Shell;
import org.xingtan.web.Words;

/// Seats of a section: how many, set by the city office, and how they are shared out: by the city office to areas, by an area to its
/// schools.
///
/// @param own the section's seats, for who sets them
record QuotaPage(
    Shell shell,
    String address,
    @Nullable Seats own,
    String above,
    @Nullable String done,
    @Nullable String refusal,
    List<Unit> units,
    Pager pager) {

  /// @param seats empty for no limit
  record Seats(String address, String seats) {}

  /// @param seats empty for a unit without a quota
  record Unit(String id, String name, String seats, String taken) {}

  /// @param seated how many of those who waited got a seat by what was saved; nothing when nothing was
  QuotaPage done(@Nullable Integer seated, Words words) {
    if (seated == null) {
      return this;
    }
    String said =
        seated > 0
            ? words.of("seating.seats.done", String.valueOf(seated))
            : words.of("seating.quotas.done");
    return new QuotaPage(shell, address, own, above, said, null, units, pager);
  }

  QuotaPage refused(String why) {
    return new QuotaPage(shell, address, own, above, null, why, units, pager);
  }
}
