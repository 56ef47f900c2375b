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

/// What was read, kept while everything that it tells of stands as it stood just before it was read: what was committed is in the next
/// answer. Who asks for the same while it is read waits for it. Inside a transaction nothing is kept or taken: it may see what others do not.
@Component
class Kept {
  /// So many sums, things or keys in all, each question as so many more; those asked for least recently go first.
  static final int MOST = 150_000;

  private static final int FOR_A_QUESTION = 50;

  private final PositionStore positions;
  private final Map<Record, Entry> entries = new LinkedHashMap<>(64, 0.75f, true);

  Kept(PositionStore positions) {
    this.positions = positions;
  }

  /// Sums that were asked for, whole: equal questions have equal answers at one position.
  ///
  /// @param by the roll-up or the lines that answer
  record Asked(Record by, AsOf asOf, Set<String> contexts, Set<Measure> measures) {}

  /// The position for all that is asked together; nothing where nothing may be kept.
  @Nullable Position position() {
    return TransactionSynchronizationManager.isActualTransactionActive()
        ? null
        : positions.current();
  }

  /// What counted facts alone decide.
  List<Sum> sums(@Nullable Position now, Asked asked, Supplier<List<Sum>> read) {
    return of(now == null ? null : now.facts(), asked, read);
  }

  /// What the outline alone decides.
  ///
  /// @param asked of a type whose answers are of one type
  <T> List<T> outline(@Nullable Position now, Record asked, Supplier<List<T>> read) {
    return of(now == null ? null : now.outline(), asked, read);
  }

  /// What both decide.
  ///
  /// @param asked of a type whose answers are of one type
  <T> List<T> both(@Nullable Position now, Record asked, Supplier<List<T>> read) {
    return of(now, asked, read);
  }

  @SuppressWarnings("unchecked")
  private <T> List<T> of(@Nullable Record now, Record asked, Supplier<List<T>> read) {
    if (now == null) {
      return read.get();
    }
    Entry entry = entry(now, asked);
    boolean isKnown = entry.size > 0;
    List<T> answer = (List<T>) entry.answer(read);
    if (!isKnown) {
      forgetEldest();
    }
    return answer;
  }

  @EventListener
  synchronized void forget(DatabaseReplaced replaced) {
    entries.clear();
  }

  private synchronized Entry entry(Record now, Record asked) {
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
    private final Record position;
    private @Nullable List<?> answer;
    private volatile int size;

    private Entry(Record position) {
      this.position = position;
    }

    synchronized List<?> answer(Supplier<? extends List<?>> read) {
      List<?> known = answer;
      if (known == null) {
        known = List.copyOf(read.get());
        answer = known;
        size = known.size() + FOR_A_QUESTION;
      }
      return known;
    }
  }
}
