package org.xingtan.job;

import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.xingtan.testing.TestDatabases;

class JobsTest {
  private final AtomicInteger done = new AtomicInteger();

  /// A first start loads its city in between; a job that read tables while they were locked one after another could end it.
  @Test
  void nothing_is_done_before_the_application_is_ready() {
    Recurring again = Recurring.after(Duration.ofMillis(10), "job-test", done::incrementAndGet);
    Jobs jobs =
        new Jobs(
            TestDatabases.dataSource(TestDatabases.create()),
            List.of(again),
            List.of(),
            Clock.systemUTC());
    jobs.start();
    try {
      await().during(Duration.ofMillis(300)).until(() -> done.get() == 0);
      jobs.begin();
      await().atMost(Duration.ofSeconds(20)).until(() -> done.get() > 0);
    } finally {
      jobs.stop();
    }
  }
}
