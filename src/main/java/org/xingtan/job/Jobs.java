package org.xingtan.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Runs what is recurring. Work that fails is tried again after its pause; it holds nothing up but itself.
@Component
@ConditionalOnWebApplication
class Jobs implements SmartLifecycle {
  private static final String TABLE = "job.task";
  private static final Duration POLL = Duration.ofSeconds(2);
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final Scheduler scheduler;
  private volatile boolean running;

  Jobs(DataSource dataSource, List<Recurring> all, Clock clock) {
    scheduler =
        Scheduler.create(dataSource)
            .startTasks(all.stream().map(Jobs::task).toList())
            .tableName(TABLE)
            .threads(all.size())
            .pollingInterval(POLL)
            .shutdownMaxWait(PATIENCE)
            .clock(clock::instant)
            .build();
  }

  private static RecurringTask<Void> task(Recurring recurring) {
    return Tasks.recurring(recurring.name(), recurring.when())
        .execute((instance, context) -> recurring.work().run());
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
