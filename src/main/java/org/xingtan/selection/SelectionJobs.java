package org.xingtan.selection;

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

/// What goes on by itself: waiting lists move up where a seat was freed while somebody was busy, unpaid seats are freed, counts of the
/// rush are folded into the roll-ups. Safe with several nodes; each step is a transaction of its own.
@Component
@ConditionalOnWebApplication
class SelectionJobs implements SmartLifecycle {
  private static final Duration OFTEN = Duration.ofSeconds(2);
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final Scheduler scheduler;
  private volatile boolean running;

  SelectionJobs(DataSource dataSource, Sweep sweep, Clock clock) {
    RecurringTask<Void> task =
        Tasks.recurring("selection-sweep", FixedDelay.of(OFTEN))
            .execute((instance, context) -> sweep.run());
    scheduler =
        Scheduler.create(dataSource)
            .startTasks(task)
            .tableName("selection.job")
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
