package org.xingtan.activation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.xingtan.identity.Credentials;
import org.xingtan.identity.Credentials.Holder;

/// Lets people choose a password who prove who they are with a slip or a code. A slip and a code are used up in the same
/// transaction in which the password becomes theirs.
@Service
class Activations {
  private final Credentials credentials;
  private final SlipStore slips;
  private final CodeStore codes;
  private final Secrets secrets;
  private final ProofTries tries;
  private final Clock clock;

  Activations(
      Credentials credentials,
      SlipStore slips,
      CodeStore codes,
      Secrets secrets,
      ProofTries tries,
      Clock clock) {
    this.credentials = credentials;
    this.slips = slips;
    this.codes = codes;
    this.secrets = secrets;
    this.tries = tries;
    this.clock = clock;
  }

  /// Uses up a proof; false when it is none.
  private interface Proof {
    boolean use(int account, Instant at);
  }

  @Transactional
  public ActivationAnswer withSlip(String typedName, String slip, String password) {
    return choose(
        typedName,
        "SLIP",
        password,
        (account, at) -> slips.use(account, secrets.slipHash(slip), at));
  }

  @Transactional
  public ActivationAnswer withCode(String typedName, String code, String password) {
    return choose(
        typedName,
        "CODE",
        password,
        (account, at) -> codes.use(account, secrets.codeHash(account, code), at));
  }

  private ActivationAnswer choose(String typedName, String kind, String password, Proof proof) {
    Credentials.Meant meant = credentials.of(typedName);
    @Nullable Holder holder = meant.holder();
    Optional<Duration> locked = tries.admit(kind, holder, typedName);
    if (locked.isPresent()) {
      return new ActivationAnswer.Locked(locked.get());
    }
    if (meant.shared()) {
      return new ActivationAnswer.SharedMobile();
    }
    if (holder == null) {
      return new ActivationAnswer.WrongSecret();
    }
    // Undone with the proof it used up when the password is refused; the counted try stays.
    Object before = TransactionAspectSupport.currentTransactionStatus().createSavepoint();
    if (!proof.use(holder.account(), clock.instant())) {
      tries.refused(kind, holder);
      return new ActivationAnswer.WrongSecret();
    }
    Optional<String> weak = credentials.choose(holder.account(), password, kind);
    if (weak.isPresent()) {
      TransactionAspectSupport.currentTransactionStatus().rollbackToSavepoint(before);
      tries.fitted(kind, holder);
      return new ActivationAnswer.WeakPassword(weak.get());
    }
    tries.fitted(kind, holder);
    return new ActivationAnswer.Done();
  }
}
