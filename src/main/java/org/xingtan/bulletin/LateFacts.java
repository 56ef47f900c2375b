package org.xingtan.bulletin;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xingtan.statistics.CountedSet;
import org.xingtan.web.Words;

/// What was learned after a moment, in words.
@Component
class LateFacts {
  private final Values values;
  private final LateFactStore store;

  LateFacts(Values values, LateFactStore store) {
    this.values = values;
    this.store = store;
  }

  List<Values.Found> values(Composed composed, Words words) {
    return values.found(composed, words);
  }

  /// Counts then and now, and how many lines of the journal were recorded since.
  String why(String then, String now, List<CountedSet> sets, Instant signedAt, Words words) {
    int joined = 0;
    int left = 0;
    for (CountedSet set : sets.stream().distinct().toList()) {
      LateFactStore.Recorded recorded = store.since(set.context(), set.measure().name(), signedAt);
      joined += recorded.joined();
      left += recorded.left();
    }
    String counts = words.of("bulletin.why.counts", then, now.isEmpty() ? "–" : now);
    return joined + left == 0 ? counts : counts + words.of("bulletin.why.lines", joined, left);
  }
}
