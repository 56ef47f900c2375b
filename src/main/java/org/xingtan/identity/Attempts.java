package org.xingtan.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Counts tries at a secret, be it a password, a slip or a code, and locks whose secret it is after the fifth. Never an
/// address: a whole school sits behind one.
@Component
public class Attempts {
  private static final Duration MEMORY = Duration.ofDays(1);

  private final FailedSignInStore store;
  private final PersonalData personalData;
  private final Clock clock;

  Attempts(FailedSignInStore store, PersonalData personalData, Clock clock) {
    this.store = store;
    this.personalData = personalData;
    this.clock = clock;
  }

  /// Counts a try before it is looked at. Nothing when it may be looked at, else how long it stays locked.
  ///
  /// @param whose kind of secret and name or account; only its keyed hash is kept
  public Optional<Duration> admit(String whose) {
    Instant now = clock.instant();
    byte[] hash = personalData.hash(whose);
    store.forgetBefore(now.minus(MEMORY));
    return store.admit(hash, now)
        ? Optional.empty()
        : Optional.of(Duration.between(now, store.lockedUntil(hash).orElse(now)));
  }

  /// After the right secret.
  public void forget(String whose) {
    store.forget(personalData.hash(whose));
  }

  /// Forgets every try at a secret of the account.
  public void unlock(int account) {
    for (String kind :
        new String[] {
          "sign-in-account:", "password:", "second-factor:", "SLIP:account:", "CODE:account:"
        }) {
      forget(kind + account);
    }
  }
}
