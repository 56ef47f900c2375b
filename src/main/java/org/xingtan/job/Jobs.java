package org.xingtan.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Runs what is recurring, and what was asked for once. Work that fails is tried again after its pause; it holds nothing up but itself.
///
/// Begins when the application is ready: a first start loads its city before that, locking empty tables one after another, and whoever reads
/// several of them meanwhile could hold what it waits for.
@Component
@ConditionalOnWebApplication
public class Jobs implements SmartLifecycle {
  private static final String TABLE = "job.task";
  private static final Duration POLL = Duration.ofSeconds(2);
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final Scheduler scheduler;
  private final Clock clock;
  private boolean ready;
  private volatile boolean running;

  Jobs(DataSource dataSource, List<Recurring> again, List<OneTime> once, Clock clock) {
    this.clock = clock;
    scheduler =
        Scheduler.create(dataSource, once.stream().<Task<?>>map(this::task).toList())
            .startTasks(again.stream().map(Jobs::task).toList())
            .tableName(TABLE)
            .threads(again.size() + once.size())
            .pollingInterval(POLL)
            .enableImmediateExecution()
            .shutdownMaxWait(PATIENCE)
            .clock(clock::instant)
            .build();
  }

  private static RecurringTask<Void> task(Recurring recurring) {
    return Tasks.recurring(recurring.name(), recurring.when())
        .execute((instance, context) -> recurring.work().run());
  }

  private CustomTask<Void> task(OneTime once) {
    return Tasks.custom(once.name(), Void.class)
        .execute((instance, context) ->
            once.isDone(Integer.parseInt(instance.getId()))
                ? new CompletionHandler.OnCompleteRemove<>()
                : (complete, operations) ->
                    operations.reschedule(complete, clock.instant().plus(POLL)));
  }

  /// Does the work as soon as a node is free, and in the transaction of nobody. Asked twice for the same key, it is done once.
  public void ask(OneTime work, int key) {
    scheduler.schedule(new TaskInstance<>(work.name(), String.valueOf(key)), clock.instant());
  }

  @EventListener(ApplicationReadyEvent.class)
  synchronized void begin() {
    if (running && !ready) {
      scheduler.start();
    }
    ready = true;
  }

  @Override
  public synchronized void start() {
    running = true;
    if (ready) {
      scheduler.start();
    }
  }

  @Override
  public synchronized void stop() {
    if (ready) {
      scheduler.stop();
    }
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
