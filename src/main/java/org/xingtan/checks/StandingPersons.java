package org.xingtan.checks;

import java.time.Instant;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.xingtan.printed.Counted;
import org.xingtan.printed.Counted.Dimension;

/// Who stands where before an instant, each set read once; of a table's rows all at once.
final class StandingPersons {
  private static final Set<Dimension> READ_AT_ONCE = Set.of(Dimension.AREA, Dimension.SUBJECT);

  private final PersonStore store;
  private final Instant until;
  private final Map<Counted, BitSet> known = new HashMap<>();
  private final Map<Rows, Map<String, BitSet>> rows = new HashMap<>();

  StandingPersons(PersonStore store, Instant until) {
    this.store = store;
    this.until = until;
  }

  private record Rows(Counted whole, Dimension dimension) {}

  BitSet of(Counted counted) {
    if (counted.cuts().size() == 1) {
      Counted.Cut cut = counted.cuts().getFirst();
      if (READ_AT_ONCE.contains(cut.dimension())) {
        return rows.computeIfAbsent(new Rows(counted.whole(), cut.dimension()), this::read)
            .getOrDefault(cut.code(), new BitSet());
      }
    }
    return known.computeIfAbsent(counted, one -> store.standing(one, until));
  }

  private Map<String, BitSet> read(Rows wanted) {
    return store.standingBy(wanted.dimension(), wanted.whole(), until);
  }
}
