package org.xingtan.secondfactor;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xingtan.identity.Audit;
import org.xingtan.identity.AuditEvent;
import org.xingtan.identity.Identity;
import org.xingtan.identity.Sessions;

/// For whoever lost everything they could show: the security administrator removes it all, and they set up anew.
@Service
public class SecondFactorReset {
  private final FactorStore factors;
  private final PasskeyStore passkeys;
  private final Factors settled;
  private final Sessions sessions;
  private final Audit audit;

  SecondFactorReset(
      FactorStore factors, PasskeyStore passkeys, Factors settled, Sessions sessions, Audit audit) {
    this.factors = factors;
    this.passkeys = passkeys;
    this.settled = settled;
    this.sessions = sessions;
    this.audit = audit;
  }

  /// @param signInName of the account, for the audit trail
  @Transactional
  public void reset(Identity by, int account, String signInName) {
    factors.removeAuthenticator(account);
    passkeys.removeAll(account);
    settled.settle(account);
    sessions.endOthers(account, null);
    audit.record(by, AuditEvent.SECOND_FACTOR_REMOVED, signInName, "RESET");
  }
}
