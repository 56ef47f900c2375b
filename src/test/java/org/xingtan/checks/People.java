package org.xingtan.checks;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.xingtan.printed.Counted;

/// Evidence made of sets of invented persons.
final class People implements Evidence {
  private final Map<Counted, Set<Long>> sets = new HashMap<>();
  private final Map<Long, Cause> causes = new HashMap<>();
  private final Map<String, List<OpenWindow>> windows = new HashMap<>();

  /// Persons `from` to `until` (not included) stand at the point.
  People at(Counted counted, long from, long until) {
    sets.computeIfAbsent(counted, _ -> new HashSet<>())
        .addAll(LongStream.range(from, until).boxed().toList());
    return this;
  }

  People because(Cause cause, long from, long until) {
    LongStream.range(from, until).forEach(person -> causes.put(person, cause));
    return this;
  }

  People open(String context, OpenWindow... open) {
    windows.put(context, List.of(open));
    return this;
  }

  @Override
  public Overlap overlap(Counted one, Counted other, LocalDate asOf) {
    Set<Long> first = sets.getOrDefault(one, Set.of());
    Set<Long> second = sets.getOrDefault(other, Set.of());
    long both = first.stream().filter(second::contains).count();
    return new Overlap(both, without(first, second), without(second, first));
  }

  private Map<Cause, Long> without(Set<Long> one, Set<Long> other) {
    Map<Cause, Long> parts = new TreeMap<>();
    for (long person : one) {
      if (!other.contains(person)) {
        parts.merge(causes.getOrDefault(person, Cause.NOT_THERE), 1L, Long::sum);
      }
    }
    return parts;
  }

  @Override
  public List<OpenWindow> openWindows(String context, LocalDate asOf) {
    return windows.getOrDefault(context, List.of()).stream()
        .filter(window -> window.lastDay().isAfter(asOf))
        .toList();
  }
}
