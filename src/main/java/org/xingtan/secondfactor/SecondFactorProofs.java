package org.xingtan.secondfactor;

import java.util.Optional;
import org.springframework.stereotype.Component;

/// Whether what was shown proves anything: a code of the authenticator, a recovery code, or a passkey's signature.
@Component
class SecondFactorProofs {
  private final Factors factors;
  private final FactorStore store;
  private final Passkeys passkeys;

  SecondFactorProofs(Factors factors, FactorStore store, Passkeys passkeys) {
    this.factors = factors;
    this.store = store;
    this.passkeys = passkeys;
  }

  boolean hasAuthenticator(int account) {
    return store.authenticator(account).filter(a -> a.confirmedAt() != null).isPresent();
  }

  boolean fits(
      int account, Optional<Relying.Asked> asked, String code, String recovery, String answer) {
    if (!answer.isEmpty()) {
      return asked.map(challenge -> passkeys.show(account, challenge, answer)).orElse(false);
    }
    return code.isEmpty()
        ? factors.showRecoveryCode(account, recovery)
        : factors.showCode(account, code);
  }
}
