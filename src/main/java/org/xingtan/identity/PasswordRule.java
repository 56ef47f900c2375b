package org.xingtan.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What a password of one's own must be; see `docs/rules/identity.md`. Each no is the message key of its reason.
enum PasswordRule {
  LONG_ENOUGH {
    @Override
    boolean holds(String password, Account account) {
      return password.codePointCount(0, password.length()) >= 10;
    }
  },
  /// Digits alone would mostly be dates, mobiles and identity numbers.
  MIXED {
    @Override
    boolean holds(String password, Account account) {
      return password.codePoints().mapToObj(PasswordRule::kind).distinct().count() >= 2;
    }
  },
  NOT_THE_NAME {
    @Override
    boolean holds(String password, Account account) {
      String lower = password.toLowerCase(Locale.ROOT);
      return !lower.contains(account.signInName()) && !lower.contains(account.name());
    }
  },
  NOT_COMMON {
    @Override
    boolean holds(String password, Account account) {
      String lower = password.toLowerCase(Locale.ROOT);
      return COMMON.stream().noneMatch(lower::startsWith);
    }
  };

  private static final Set<String> COMMON =
      Set.of(
          "password",
          "passw0rd",
          "123456",
          "12345678",
          "1q2w3e",
          "1qaz2wsx",
          "qwerty",
          "abc123",
          "admin",
          "iloveyou",
          "a123456",
          "woaini",
          "xingtan");

  abstract boolean holds(String password, Account account);

  /// The key of what is wrong with it, if anything is.
  static Optional<String> broken(String password, Account account) {
    for (PasswordRule rule : values()) {
      if (!rule.holds(password, account)) {
        String name = rule.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Optional.of("identity.password.refused." + name);
      }
    }
    return Optional.empty();
  }

  private static int kind(int codePoint) {
    return Character.isDigit(codePoint) ? 0 : Character.isLetter(codePoint) ? 1 : 2;
  }
}
