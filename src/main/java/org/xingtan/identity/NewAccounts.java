package org.xingtan.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xingtan.time.CityTime;

/// Makes accounts with their first posts.
@Service
class NewAccounts {
  private final AccountStore store;
  private final Passwords passwords;
  private final Audit audit;
  private final Clock clock;

  NewAccounts(AccountStore store, Passwords passwords, Audit audit, Clock clock) {
    this.store = store;
    this.passwords = passwords;
    this.audit = audit;
    this.clock = clock;
  }

  /// The key of the account; nothing when its sign-in name is taken.
  @Transactional
  public Optional<Integer> create(NewAccount account) {
    Optional<Integer> id = insert(account);
    if (id.isPresent()) {
      audit.recordCommand("xingtan", AuditEvent.ACCOUNT_CREATED, account.signInName(), "");
    }
    return id;
  }

  /// The same, by somebody.
  @Transactional
  public Optional<Integer> create(Identity by, NewAccount account) {
    Optional<Integer> id = insert(account);
    if (id.isPresent()) {
      audit.record(by, AuditEvent.ACCOUNT_CREATED, account.signInName(), account.name());
    }
    return id;
  }

  private Optional<Integer> insert(NewAccount account) {
    Instant now = clock.instant();
    @Nullable String password = account.password();
    @Nullable String hash = password == null ? null : passwords.hash(password);
    Optional<Integer> id = store.insert(account, hash, now);
    if (id.isPresent()) {
      for (NewAccount.NewPost post : account.posts()) {
        store.insertPost(id.get(), post, CityTime.dayOf(now));
      }
    }
    return id;
  }
}
