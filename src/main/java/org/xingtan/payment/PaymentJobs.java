package org.xingtan.payment;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Asks providers about payments of which no notice came, and has them pay back. Safe with several nodes: everything may happen twice.
@Component
@ConditionalOnWebApplication
class PaymentJobs implements SmartLifecycle {
  private static final Duration OFTEN = Duration.ofSeconds(20);
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final Scheduler scheduler;
  private volatile boolean running;

  PaymentJobs(DataSource dataSource, Takings takings, Reconciling reconciling, Clock clock) {
    RecurringTask<Void> task =
        Tasks.recurring("payment-sweep", FixedDelay.of(OFTEN))
            .execute((instance, context) -> {
              takings.sweep();
              reconciling.daily();
            });
    scheduler =
        Scheduler.create(dataSource)
            .startTasks(task)
            .tableName("payment.job")
            .threads(1)
            .pollingInterval(OFTEN)
            .shutdownMaxWait(PATIENCE)
            .clock(clock::instant)
            .build();
  }

  @Override
  public void start() {
    scheduler.start();
    running = true;
  }

  @Override
  public void stop() {
    scheduler.stop();
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
