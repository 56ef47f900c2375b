package org.xingtan.statistics;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.xingtan.database.DatabaseReplaced;
import org.xingtan.statistics.PositionStore.Position;

/// Sums that were read, kept while the roll-ups stand as they stood just before they were read: a committed fact is in the next answer.
/// Who asks for the same while it is read waits for it. Inside a transaction nothing is kept or taken: it may see what others do not.
@Component
class KeptSums {
  /// So many sums in all, each question as so many more; those asked for least recently go first.
  static final int MOST = 150_000;

  private static final int FOR_A_QUESTION = 50;

  private final PositionStore positions;
  private final Map<Asked, Entry> entries = new LinkedHashMap<>(64, 0.75f, true);

  KeptSums(PositionStore positions) {
    this.positions = positions;
  }

  /// What was asked for, whole: equal questions have equal answers at one position.
  ///
  /// @param by the roll-up or the lines that answer
  record Asked(Record by, AsOf asOf, Set<String> contexts, Set<Measure> measures) {}

  /// The position for all that is asked together; nothing where nothing may be kept.
  @Nullable Position position() {
    return TransactionSynchronizationManager.isActualTransactionActive()
        ? null
        : positions.current();
  }

  List<Sum> of(@Nullable Position now, Asked asked, Supplier<List<Sum>> read) {
    if (now == null) {
      return read.get();
    }
    Entry entry = entry(now, asked);
    boolean isKnown = entry.size > 0;
    List<Sum> sums = entry.sums(read);
    if (!isKnown) {
      forgetEldest();
    }
    return sums;
  }

  @EventListener
  synchronized void forget(DatabaseReplaced replaced) {
    entries.clear();
  }

  private synchronized Entry entry(Position now, Asked asked) {
    Entry known = entries.get(asked);
    if (known == null || !known.position.equals(now)) {
      known = new Entry(now);
      entries.put(asked, known);
    }
    return known;
  }

  private synchronized void forgetEldest() {
    int all = entries.values().stream().mapToInt(entry -> entry.size).sum();
    for (Iterator<Entry> eldest = entries.values().iterator(); all > MOST && eldest.hasNext(); ) {
      all -= eldest.next().size;
      eldest.remove();
    }
  }

  private static final class Entry {
    private final Position position;
    private @Nullable List<Sum> sums;
    private volatile int size;

    private Entry(Position position) {
      this.position = position;
    }

    synchronized List<Sum> sums(Supplier<List<Sum>> read) {
      List<Sum> known = sums;
      if (known == null) {
        known = List.copyOf(read.get());
        sums = known;
        size = known.size() + FOR_A_QUESTION;
      }
      return known;
    }
  }
}
