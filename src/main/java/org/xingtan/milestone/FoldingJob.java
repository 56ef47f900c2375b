package org.xingtan.milestone;

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

/// Folds single facts into the roll-ups again and again, on one node at a time: figures are live without it, but every reader adds up
/// what is pending.
@Component
@ConditionalOnWebApplication
class FoldingJob implements SmartLifecycle {
  private static final String TABLE = "milestone.job";
  private static final Duration PAUSE = Duration.ofSeconds(20);
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final Scheduler scheduler;
  private volatile boolean running;

  FoldingJob(DataSource dataSource, Journal journal, Clock clock) {
    RecurringTask<Void> task =
        Tasks.recurring("milestone-fold", FixedDelay.of(PAUSE))
            .execute((instance, context) -> journal.fold());
    scheduler =
        Scheduler.create(dataSource)
            .startTasks(task)
            .tableName(TABLE)
            .threads(1)
            .pollingInterval(PAUSE)
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
