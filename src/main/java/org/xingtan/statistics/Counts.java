package org.xingtan.statistics;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xingtan.statistics.PositionStore.Position;

/// How many members sets have.
@Component
class Counts {
  private final Tallies tallies;
  private final Things things;
  private final Kept kept;

  Counts(Tallies tallies, Things things, Kept kept) {
    this.tallies = tallies;
    this.things = things;
    this.kept = kept;
  }

  /// For each set its size by key of the question's dimension; a set is absent when it is not recorded by what was asked.
  Map<CountedSet, Map<Integer, Long>> of(Question question, Collection<CountedSet> sets) {
    Map<Boolean, List<CountedSet>> all =
        sets.stream().distinct().collect(Collectors.partitioningBy(Things::hold));
    Position now = kept.position();
    Map<CountedSet, Map<Integer, Long>> counts =
        new HashMap<>(tallies.count(question, all.getOrDefault(false, List.of()), now));
    counts.putAll(things.count(question, all.getOrDefault(true, List.of()), now));
    return counts;
  }
}
