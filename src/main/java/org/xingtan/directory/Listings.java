package org.xingtan.directory;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xingtan.database.BulkLoad;
import org.xingtan.intake.Settlement;

/// Brings the listing in line with the roster after every import.
@Component
@Order(900)
class Listings implements Settlement {
  private static final int WORTH_NEW_STATISTICS = 1_000;

  private final ListingStore store;
  private final BulkLoad bulk;

  Listings(ListingStore store, BulkLoad bulk) {
    this.store = store;
    this.bulk = bulk;
  }

  /// The first roster fills an empty listing, whose indexes are built afterwards.
  @Override
  public void settle() {
    if (bulk.begin(ListingStore.TABLE)) {
      store.add();
      bulk.end(ListingStore.TABLE);
      return;
    }
    if (store.bringInLine() >= WORTH_NEW_STATISTICS) {
      store.analyze();
    }
  }

  @Override
  public void settle(int teacher) {
    store.bringInLine(teacher);
  }
}
