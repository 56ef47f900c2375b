package org.xingtan.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.SimpleTransactionStatus;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

class SessionTransactionsTest {
  private final Counted counted = new Counted();
  private final SessionTransactions transactions = new SessionTransactions(counted);

  @Test
  void what_is_written_is_a_transaction() {
    String done = transactions.execute(_ -> "written");

    assertThat(done).isEqualTo("written");
    assertThat(counted.begun).isEqualTo(1);
  }

  @Test
  void what_is_read_is_none_and_what_is_written_afterwards_is_one_again() {
    String found = SessionTransactions.reading(() -> transactions.execute(_ -> "read"));
    assertThat(found).isEqualTo("read");
    assertThat(counted.begun).isZero();

    transactions.execute(_ -> "written");
    assertThat(counted.begun).isEqualTo(1);
  }

  private static final class Counted implements TransactionOperations {
    private int begun;

    @Override
    public <T extends @Nullable Object> T execute(TransactionCallback<T> action) {
      begun++;
      return action.doInTransaction(new SimpleTransactionStatus());
    }
  }
}
