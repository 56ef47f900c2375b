package org.xingtan.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/// Many people who do something at the same moment.
final class Crowd {
  interface Step {
    void run(int number) throws Exception;
  }

  private Crowd() {}

  /// Each with a thread of its own, numbered from 0; until all are done.
  static void at(int threads, Step step) throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    List<Future<?>> running = new ArrayList<>();
    try (ExecutorService people = Executors.newFixedThreadPool(threads)) {
      for (int number = 0; number < threads; number++) {
        int own = number;
        running.add(
            people.submit(() -> {
              start.await();
              step.run(own);
              return null;
            }));
      }
      start.countDown();
      for (Future<?> one : running) {
        one.get(120, TimeUnit.SECONDS);
      }
    }
  }
}
