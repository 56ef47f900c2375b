package org.xingtan.outbox;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.xingtan.identity.PersonalData;

/// Carries what is due to its channel. Each node has one; a message is taken by one of them at a time, and again by any when its
/// node ended on the way.
@Component
class Courier implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
  private static final Duration PAUSE = Duration.ofSeconds(15);
  private static final Duration ATTEMPT = Duration.ofSeconds(60);
  private static final int LONGEST_FAILURE = 200;

  private final LetterStore store;
  private final Channels channels;
  private final PersonalData personalData;
  private final Clock clock;
  private final Semaphore calls = new Semaphore(0);
  private volatile @Nullable Thread thread;

  Courier(LetterStore store, Channels channels, PersonalData personalData, Clock clock) {
    this.store = store;
    this.channels = channels;
    this.personalData = personalData;
    this.clock = clock;
  }

  void wakeAfterCommit() {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      calls.release();
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            calls.release();
          }
        });
  }

  void deliverDue() {
    Instant now = clock.instant();
    store.giveUpExpired(now);
    store.take(now, now.plus(ATTEMPT)).forEach(this::deliver);
  }

  private void deliver(LetterStore.Due letter) {
    try {
      Channel channel =
          channels.of(letter.medium()).orElseThrow(() -> new IOException("no channel"));
      channel.deliver(
          letter.id(), personalData.decrypt(letter.address()), personalData.decrypt(letter.text()));
      store.markSent(letter.id(), clock.instant());
    } catch (IOException failed) {
      String reason = String.valueOf(failed.getMessage());
      store.postpone(
          letter.id(),
          clock.instant().plusSeconds(5L << Math.min(letter.attempts(), 6)),
          reason.substring(0, Math.min(reason.length(), LONGEST_FAILURE)));
    }
  }

  private void carry() {
    while (isRunning()) {
      try {
        boolean called = calls.tryAcquire(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        calls.drainPermits();
        deliverDue();
        LOG.debug("Delivered, {}", called ? "called" : "by the clock");
      } catch (InterruptedException ended) {
        return;
      } catch (DataAccessException unreachable) {
        LOG.warn("Messages wait: {}", unreachable.getMessage());
      }
    }
  }

  /// Without a channel there is nothing to do.
  @Override
  public void start() {
    if (channels.any()) {
      thread = Thread.ofVirtual().name("courier").unstarted(this::carry);
      thread.start();
    }
  }

  @Override
  public void stop() {
    @Nullable Thread running = thread;
    thread = null;
    if (running != null) {
      running.interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }
}
