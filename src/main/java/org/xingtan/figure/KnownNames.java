package org.xingtan.figure;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xingtan.figure.FigureReference.Name;
import org.xingtan.figure.NameStore.Named;

/// Names, read when the first is asked for.
final class KnownNames {
  private final NameStore store;
  private @Nullable List<Named> known;

  KnownNames(NameStore store) {
    this.store = store;
  }

  Optional<Named> find(Name.Kind kind, String code) {
    List<Named> all = known;
    if (all == null) {
      all = store.all();
      known = all;
    }
    return all.stream()
        .filter(named -> named.kind() == kind && named.code().equals(code))
        .findFirst();
  }
}
