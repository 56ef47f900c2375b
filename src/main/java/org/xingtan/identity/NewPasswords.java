package org.xingtan.identity;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Sets passwords after another proof than the old one.
@Component
class NewPasswords {
  private final AccountStore store;
  private final Passwords passwords;
  private final Sessions sessions;
  private final Attempts attempts;
  private final Audit audit;

  NewPasswords(
      AccountStore store, Passwords passwords, Sessions sessions, Attempts attempts, Audit audit) {
    this.store = store;
    this.passwords = passwords;
    this.sessions = sessions;
    this.attempts = attempts;
    this.audit = audit;
  }

  Optional<String> set(Account account, String password, String proof, Instant now) {
    Optional<String> broken = PasswordRule.broken(password, account);
    if (broken.isEmpty()) {
      store.changePassword(account.id(), passwords.hash(password), now);
      sessions.endOthers(account.id(), null);
      attempts.forget("sign-in-account:" + account.id());
      audit.recordPerson(
          account.id(),
          account.name(),
          AuditEvent.PASSWORD_CHANGE,
          true,
          account.signInName(),
          proof);
    }
    return broken;
  }
}
