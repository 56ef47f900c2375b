package org.xingtan.bulletin;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/// The last few results of something that takes time. Who asks for one that is being made waits for it; nobody else does.
final class Kept<T> {
  private final Map<String, FutureTask<T>> made;

  Kept(int most) {
    made =
        new LinkedHashMap<>(most, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<String, FutureTask<T>> eldest) {
            return size() > most;
          }
        };
  }

  T of(String key, Supplier<T> make) {
    FutureTask<T> own = new FutureTask<>(make::get);
    FutureTask<T> task = firstOf(key, own);
    if (task == own) {
      own.run();
    }
    try {
      return task.get();
    } catch (ExecutionException failed) {
      forget(key);
      throw failed.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(failed.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private synchronized FutureTask<T> firstOf(String key, FutureTask<T> own) {
    FutureTask<T> before = made.putIfAbsent(key, own);
    return before == null ? own : before;
  }

  private synchronized void forget(String key) {
    made.remove(key);
  }
}
