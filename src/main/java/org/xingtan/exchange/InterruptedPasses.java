package org.xingtan.exchange;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.xingtan.transfer.Importer;

/// At a start, passes that still say they are running are told to be interrupted, unless some other process holds the right to import.
@Component
@ConditionalOnWebApplication
class InterruptedPasses {

  private static final int NO_PASS = 0;

  private final TransactionTemplate transaction;
  private final Importer importer;
  private final KeptImports kept;

  InterruptedPasses(TransactionTemplate transaction, Importer importer, KeptImports kept) {
    this.transaction = transaction;
    this.importer = importer;
    this.kept = kept;
  }

  @EventListener(ApplicationStartedEvent.class)
  void tell() {
    transaction.executeWithoutResult(status -> {
      if (importer.tryLock()) {
        kept.interruptOthers(NO_PASS);
      }
    });
  }
}
