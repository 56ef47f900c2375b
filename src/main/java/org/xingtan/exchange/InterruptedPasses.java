package org.xingtan.exchange;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// At a start, passes that still say they are running are told to be interrupted, unless some other process holds the right to import.
@Component
@ConditionalOnWebApplication
class InterruptedPasses {

  private static final int NO_PASS = 0;

  private final TransactionTemplate transaction;
  private final StagingStore store;
  private final KeptImports kept;

  InterruptedPasses(TransactionTemplate transaction, StagingStore store, KeptImports kept) {
    this.transaction = transaction;
    this.store = store;
    this.kept = kept;
  }

  @EventListener(ApplicationStartedEvent.class)
  void tell() {
    transaction.executeWithoutResult(status -> {
      if (store.tryLock()) {
        kept.interruptOthers(NO_PASS);
      }
    });
  }
}
