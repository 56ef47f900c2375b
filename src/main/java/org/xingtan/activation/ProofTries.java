package org.xingtan.activation;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xingtan.identity.Attempts;
import org.xingtan.identity.Audit;
import org.xingtan.identity.AuditEvent;
import org.xingtan.identity.Credentials.Holder;

/// Counts tries at slips and codes for each person, and keeps the refused ones in the audit trail.
@Component
class ProofTries {
  private final Attempts attempts;
  private final Audit audit;

  ProofTries(Attempts attempts, Audit audit) {
    this.attempts = attempts;
    this.audit = audit;
  }

  Optional<Duration> admit(String kind, @Nullable Holder holder, String typedName) {
    String who =
        holder == null
            ? "name:" + typedName.strip().toLowerCase(Locale.ROOT)
            : "account:" + holder.account();
    Optional<Duration> locked = attempts.admit(kind + ":" + who);
    if (locked.isPresent() && holder != null) {
      record(holder, "LOCKED");
    }
    return locked;
  }

  void refused(String kind, Holder holder) {
    record(holder, kind);
  }

  void fitted(String kind, Holder holder) {
    attempts.forget(kind + ":account:" + holder.account());
  }

  private void record(Holder holder, String detail) {
    audit.recordPerson(
        holder.account(), holder.name(), AuditEvent.PROOF, false, holder.signInName(), detail);
  }
}
