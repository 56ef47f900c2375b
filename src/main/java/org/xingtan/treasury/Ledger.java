package org.xingtan.treasury;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Writes bookings, in the transaction of whoever decided. Entries of nothing are left out.
@Component
class Ledger {
  private final LedgerStore store;
  private final Clock clock;

  Ledger(LedgerStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /// Nothing when the same cause was booked before.
  Optional<Long> book(Booking booking) {
    List<Booking.Entry> moved =
        booking.entries().stream().filter(entry -> entry.yuan().signum() != 0).toList();
    BigDecimal rest =
        moved.stream().map(Booking.Entry::yuan).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (rest.signum() != 0) {
      throw new IllegalArgumentException("does not sum to zero: " + booking);
    }
    Optional<Long> id = store.insert(booking, clock.instant());
    id.ifPresent(key -> store.insertEntries(key, moved));
    return id;
  }
}
