package org.xingtan.roster;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xingtan.intake.Merges;
import org.xingtan.intake.Touched;

/// Two numbers become one person. Whoever calls has locked both ([Persons#lock]), made sure that the one who goes holds nothing, and settles
/// afterwards.
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Mergers {
  private final Merges merges;
  private final MergerStore store;

  Mergers(Merges merges, MergerStore store) {
    this.merges = merges;
    this.store = store;
  }

  /// Who merges them, why, with which form.
  public record Author(int account, String name, String reason, UUID form) {}

  public boolean made(UUID form) {
    return store.made(form);
  }

  /// Whether one of them went before.
  public boolean merged(int one, int other) {
    return store.merged(one, other);
  }

  public void merge(int goes, int stays, Author by) {
    merges.note(Touched.TEACHER);
    store.insert(goes, stays, by);
    if (store.employed(stays)) {
      store.removeHistory(goes);
    } else {
      store.moveHistory(goes, stays);
    }
    store.touch(goes);
    store.touch(stays);
  }
}
