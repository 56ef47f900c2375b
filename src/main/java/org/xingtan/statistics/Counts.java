package org.xingtan.statistics;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// How many members sets have.
@Component
class Counts {
  private final Tallies tallies;
  private final Things things;

  Counts(Tallies tallies, Things things) {
    this.tallies = tallies;
    this.things = things;
  }

  /// For each set its size by key of the question's dimension; a set is absent when it is not recorded by what was asked.
  Map<CountedSet, Map<Integer, Long>> of(Question question, Collection<CountedSet> sets) {
    List<CountedSet> all = sets.stream().distinct().toList();
    Map<CountedSet, Map<Integer, Long>> counts =
        new HashMap<>(
            tallies.count(question, all.stream().filter(set -> !Things.hold(set)).toList()));
    counts.putAll(things.count(question, all.stream().filter(Things::hold).toList()));
    return counts;
  }
}
