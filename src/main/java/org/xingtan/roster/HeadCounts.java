package org.xingtan.roster;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xingtan.intake.Merges;
import org.xingtan.intake.Touched;

/// Freezes head counts by hand. Whoever calls settles afterwards.
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class HeadCounts {
  private final Merges merges;
  private final HeadCountFreezingStore store;

  HeadCounts(Merges merges, HeadCountFreezingStore store) {
    this.merges = merges;
    this.store = store;
  }

  /// @param rule in words, as it is printed
  public record Wish(String name, HeadCountRule who, String rule) {}

  /// Who freezes it, with which form.
  public record Author(int account, String name, UUID form) {}

  /// Nobody else freezes until the transaction ends.
  public void lock() {
    store.lock();
  }

  public boolean named(String name) {
    return store.named(name);
  }

  /// The code of the list that this form froze before.
  public Optional<String> frozenBy(UUID form) {
    return store.frozenBy(form);
  }

  /// How many persons count.
  public int count(HeadCountRule rule) {
    return store.count(rule);
  }

  /// Answers the code of the frozen list.
  public String freeze(Wish wish, Author by) {
    merges.note(Touched.HEAD_COUNT);
    String code = store.freeCode(wish.who().day());
    int headCount = store.insert(code, wish);
    int members = store.addMembers(headCount, wish.who());
    store.freeze(headCount, wish.who(), members, by);
    store.touch(headCount);
    return code;
  }
}
