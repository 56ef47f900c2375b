package org.xingtan.enrolment;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.xingtan.database.DatabaseReplaced;
import org.xingtan.milestone.Journal;

/// Keys of contexts, kept in memory: a context is never changed or removed. One that is made just now is not kept, because its
/// transaction may still be undone.
@Component
class Contexts {
  private final Map<String, Integer> keys = new ConcurrentHashMap<>();
  private final Journal journal;
  private final ParticipantStore store;

  Contexts(Journal journal, ParticipantStore store) {
    this.journal = journal;
    this.store = store;
  }

  int key(String code) {
    Integer known = keys.get(code);
    if (known != null) {
      return known;
    }
    Optional<Integer> stored = store.context(code);
    stored.ifPresent(key -> keys.put(code, key));
    return stored.orElseGet(() -> journal.context(code));
  }

  @EventListener
  void forget(DatabaseReplaced replaced) {
    keys.clear();
  }
}
