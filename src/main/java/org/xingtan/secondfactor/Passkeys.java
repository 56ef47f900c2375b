package org.xingtan.secondfactor;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xingtan.identity.Audit;
import org.xingtan.identity.AuditEvent;
import org.xingtan.identity.Identity;

/// Passkeys: added, shown, removed.
@Service
class Passkeys {
  private final PasskeyStore store;
  private final Relying relying;
  private final Factors factors;
  private final Audit audit;
  private final Clock clock;

  Passkeys(PasskeyStore store, Relying relying, Factors factors, Audit audit, Clock clock) {
    this.store = store;
    this.relying = relying;
    this.factors = factors;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  public boolean add(Identity who, Relying.Asked asked, String answer, String label) {
    Optional<Relying.Registered> registered = relying.registered(asked, answer);
    boolean added =
        registered
            .map(key ->
                store.insert(
                    who.accountId(),
                    key.id(),
                    key.credential(),
                    key.signCount(),
                    label,
                    clock.instant()))
            .orElse(false);
    if (added) {
      factors.settle(who.accountId());
      audit.record(who, AuditEvent.SECOND_FACTOR_SET_UP, who.name(), "PASSKEY");
    }
    return added;
  }

  /// Whether the answer is signed by one of the account's own passkeys.
  @Transactional
  public boolean show(int account, Relying.Asked asked, String answer) {
    Optional<PasskeyStore.Passkey> passkey =
        relying.credentialId(answer).flatMap(id -> store.find(account, id));
    Optional<Long> count = passkey.flatMap(key -> relying.shown(asked, key, answer));
    if (passkey.isPresent() && count.isPresent()) {
      store.recordUse(passkey.get().id(), count.get(), clock.instant());
      return true;
    }
    return false;
  }

  @Transactional
  public void remove(Identity who, byte[] id) {
    if (store.remove(who.accountId(), id)) {
      audit.record(who, AuditEvent.SECOND_FACTOR_REMOVED, who.name(), "PASSKEY");
      factors.settle(who.accountId());
    }
  }
}
