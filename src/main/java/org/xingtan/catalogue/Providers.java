package org.xingtan.catalogue;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The organisations that provide courses.
@Service
class Providers {
  private final ProviderStore store;

  Providers(ProviderStore store) {
    this.store = store;
  }

  record Provider(
      int id, String name, @Nullable String contact, @Nullable String telephone, int courses) {}

  List<Provider> all() {
    return store.all();
  }

  Optional<Provider> find(int id) {
    return store.all().stream().filter(one -> one.id() == id).findFirst();
  }

  /// @param id 0 for a new one
  @Transactional
  Optional<CourseRefused> save(Provider wanted) {
    if (wanted.name().isEmpty()) {
      return Optional.of(new CourseRefused.Incomplete());
    }
    boolean taken =
        store.all().stream()
            .anyMatch(one -> one.name().equals(wanted.name()) && one.id() != wanted.id());
    if (taken) {
      return Optional.of(new CourseRefused.NameTaken(wanted.name()));
    }
    if (wanted.id() == 0) {
      store.insert(wanted);
    } else {
      store.update(wanted);
    }
    return Optional.empty();
  }
}
