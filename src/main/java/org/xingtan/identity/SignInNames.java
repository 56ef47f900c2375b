package org.xingtan.identity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Whom a typed name means: a sign-in name, else a teacher number, an identity number or a mobile of the roster.
@Component
class SignInNames {
  private final AccountStore store;
  private final ObjectProvider<KnownTeachers> teachers;

  SignInNames(AccountStore store, ObjectProvider<KnownTeachers> teachers) {
    this.store = store;
    this.teachers = teachers;
  }

  /// @param account nothing while the person has none
  /// @param teacher who it is in the roster, if it is there
  /// @param shared whether several people have this mobile
  record Meant(@Nullable Account account, @Nullable Integer teacher, boolean shared) {}

  Meant of(String typed) {
    String name = folded(typed);
    Optional<Account> named = store.byName(name);
    if (named.isPresent()) {
      return new Meant(named.get(), named.get().teacherId(), false);
    }
    List<Integer> found = name.length() < 6 ? List.of() : known(name);
    return switch (found.size()) {
      case 0 -> new Meant(null, null, false);
      case 1 -> new Meant(store.byTeacher(found.getFirst()).orElse(null), found.getFirst(), false);
      default -> new Meant(null, null, true);
    };
  }

  static String folded(String typed) {
    return typed.strip().toLowerCase(Locale.ROOT);
  }

  private List<Integer> known(String name) {
    @Nullable KnownTeachers all = teachers.getIfAvailable();
    return all == null ? List.of() : all.typed(name);
  }
}
