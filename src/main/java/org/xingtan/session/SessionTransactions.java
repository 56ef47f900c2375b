package org.xingtan.session;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

/// Transactions of the stored sessions: what is written has one of its own, what is read is a single statement and needs none. Without
/// this every page would begin and end a transaction to read its session.
final class SessionTransactions implements TransactionOperations {
  private static final ScopedValue<Boolean> READING = ScopedValue.newInstance();

  private final TransactionOperations writing;

  SessionTransactions(TransactionOperations writing) {
    this.writing = writing;
  }

  static <T extends @Nullable Object> T reading(ScopedValue.CallableOp<T, RuntimeException> read) {
    return ScopedValue.where(READING, true).call(read);
  }

  @Override
  public <T extends @Nullable Object> T execute(TransactionCallback<T> action) {
    TransactionOperations how =
        READING.isBound() ? TransactionOperations.withoutTransaction() : writing;
    return how.execute(action);
  }
}
