package org.xingtan.exchange;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Passes that were asked for in the browser run here, whether or not anybody watches. A pass that was waiting when the application
/// ended is taken up at the next start; one that had begun is not begun again by itself.
@Component
@ConditionalOnWebApplication
class PassJobs implements SmartLifecycle {

  private static final String TABLE = "exchange.job";
  private static final Duration POLL = Duration.ofSeconds(5);
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final OneTimeTask<Void> task;
  private final Scheduler scheduler;
  private final Clock clock;
  private volatile boolean running;

  PassJobs(DataSource dataSource, Imports imports, KeptImports kept, Clock clock) {
    this.clock = clock;
    task =
        Tasks.oneTime("exchange-pass")
            .execute((instance, context) ->
                performIfWaiting(Integer.parseInt(instance.getId()), imports, kept));
    scheduler =
        Scheduler.create(dataSource, task)
            .tableName(TABLE)
            .threads(1)
            .pollingInterval(POLL)
            .enableImmediateExecution()
            .shutdownMaxWait(PATIENCE)
            .clock(clock::instant)
            .build();
  }

  private static void performIfWaiting(int pass, Imports imports, KeptImports kept) {
    if (kept.pass(pass).filter(p -> p.state() == Pass.State.WAITING).isPresent()) {
      imports.perform(pass, (phase, sheet, rows) -> {});
    }
  }

  void schedule(int passId) {
    scheduler.schedule(task.instance(String.valueOf(passId)), clock.instant());
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
