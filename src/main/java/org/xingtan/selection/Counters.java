package org.xingtan.selection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Counters of sections as they are under their locks, and what one form changes in them: each section is asked for once.
final class Counters {
  /// A number on a waiting list and the place that it is now, 1 for who comes next.
  record Queue(int number, int place) {}

  private final Map<Integer, PoolStore.Counter> locked = new HashMap<>();
  private final List<Integer> taken = new ArrayList<>();
  private final List<Integer> queued = new ArrayList<>();

  Counters(List<PoolStore.Counter> locked) {
    locked.forEach(counter -> this.locked.put(counter.section(), counter));
  }

  /// Nothing for a section without a limit.
  Optional<PoolStore.Counter> of(int section) {
    return Optional.ofNullable(locked.get(section));
  }

  /// Takes a seat of a section without quotas; false when there is none, or somebody waits for it.
  boolean take(PoolStore.Counter counter) {
    return counter.hasSeat() && counter.waiting() == 0 && taken.add(counter.section());
  }

  Queue join(int section) {
    PoolStore.Counter counter = of(section).orElseThrow();
    queued.add(section);
    return new Queue(counter.lastNumber() + 1, counter.waiting() + 1);
  }

  List<Integer> taken() {
    return taken;
  }

  List<Integer> queued() {
    return queued;
  }
}
