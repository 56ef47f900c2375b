package org.xingtan.job;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

/// Work that is done once whenever [Jobs#ask] is called, whether or not anybody watches; a bean of a room. One at a time is done on a node.
public final class OneTime {
  private final String name;
  private final IntConsumer work;
  private final Semaphore free = new Semaphore(1);

  private OneTime(String name, IntConsumer work) {
    this.name = name;
    this.work = work;
  }

  /// @param name under which its state is kept; never changed
  /// @param work is given the key that was asked for; it is given it again when the application ended before it did
  public static OneTime named(String name, IntConsumer work) {
    return new OneTime(name, work);
  }

  String name() {
    return name;
  }

  /// False when another such work goes on for longer than a moment: a thread is too dear to wait in it.
  boolean isDone(int key) {
    if (!comesFree()) {
      return false;
    }
    try {
      work.accept(key);
      return true;
    } finally {
      free.release();
    }
  }

  private boolean comesFree() {
    try {
      return free.tryAcquire(1, TimeUnit.SECONDS);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
