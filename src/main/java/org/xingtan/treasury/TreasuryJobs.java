package org.xingtan.treasury;

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

/// Marks seats that money has reached and that no request has marked yet. Safe with several nodes.
@Component
@ConditionalOnWebApplication
class TreasuryJobs implements SmartLifecycle {
  private static final Duration OFTEN = Duration.ofSeconds(5);
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final Scheduler scheduler;
  private volatile boolean running;

  TreasuryJobs(DataSource dataSource, Settling settling, Clock clock) {
    RecurringTask<Void> task =
        Tasks.recurring("treasury-settling", FixedDelay.of(OFTEN))
            .execute((instance, context) -> settling.sweep());
    scheduler =
        Scheduler.create(dataSource)
            .startTasks(task)
            .tableName("treasury.job")
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
