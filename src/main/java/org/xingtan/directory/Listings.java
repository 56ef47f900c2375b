package org.xingtan.directory;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xingtan.intake.Settlement;

/// Brings the listing in line with the roster after every import.
@Component
@Order(900)
class Listings implements Settlement {
  private static final int WORTH_NEW_STATISTICS = 1_000;

  private final ListingStore store;

  Listings(ListingStore store) {
    this.store = store;
  }

  @Override
  public void settle() {
    if (store.bringInLine() >= WORTH_NEW_STATISTICS) {
      store.analyze();
    }
  }
}
