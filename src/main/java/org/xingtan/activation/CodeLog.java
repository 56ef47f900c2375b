package org.xingtan.activation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xingtan.identity.Audit;
import org.xingtan.identity.AuditEvent;
import org.xingtan.identity.Credentials.Holder;
import org.xingtan.outbox.Medium;

/// How often codes are sent: one a minute, five an hour, ten a day for each person, whoever asks and from wherever.
@Component
class CodeLog {
  private record Limit(int most, Duration within) {}

  private static final List<Limit> LIMITS =
      List.of(
          new Limit(1, Duration.ofMinutes(1)),
          new Limit(5, Duration.ofHours(1)),
          new Limit(10, Duration.ofDays(1)));

  private final CodeStore store;
  private final Secrets secrets;
  private final Audit audit;
  private final Clock clock;

  CodeLog(CodeStore store, Secrets secrets, Audit audit, Clock clock) {
    this.store = store;
    this.secrets = secrets;
    this.audit = audit;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant();
  }

  /// Counts the request, or says how long to wait for the next.
  Optional<Duration> admit(String whose) {
    Instant now = now();
    byte[] hash = secrets.requestHash(whose);
    store.forgetRequestsBefore(now.minus(Duration.ofDays(1)));
    List<Instant> asked = store.requestsSince(hash, now.minus(Duration.ofDays(1)));
    Optional<Duration> wait =
        LIMITS.stream()
            .filter(limit -> asked.size() >= limit.most())
            .map(limit -> Duration.between(now, asked.get(limit.most() - 1).plus(limit.within())))
            .filter(Duration::isPositive)
            .max(Duration::compareTo);
    if (wait.isEmpty()) {
      store.insertRequest(hash, now);
    }
    return wait;
  }

  void sent(Holder holder, Medium medium) {
    audit.recordPerson(
        holder.account(),
        holder.name(),
        AuditEvent.CODE_SENT,
        true,
        holder.signInName(),
        medium.name());
  }
}
