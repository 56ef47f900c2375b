package org.xingtan.bulletin;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.xingtan.time.CityTime;

/// Before the office opens, every day and on one node: what was learned since yesterday marks what was published.
@Component
@ConditionalOnWebApplication
class RevisionJob implements SmartLifecycle {
  private static final LocalTime BEFORE_WORK = LocalTime.of(5, 30);
  private static final Duration OFTEN = Duration.ofMinutes(1);
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final Scheduler scheduler;
  private volatile boolean running;

  RevisionJob(DataSource dataSource, RevisionRound round, Clock clock) {
    RecurringTask<Void> task =
        Tasks.recurring("bulletin-revisions", new Daily(CityTime.ZONE, BEFORE_WORK))
            .execute((instance, context) -> round.go());
    scheduler =
        Scheduler.create(dataSource)
            .startTasks(task)
            .tableName("bulletin.job")
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
