package org.xingtan.identity;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xingtan.web.Caller;

/// Writes posts that are given and taken back. Who may give what to whom is decided by the room that calls, which knows areas
/// and schools, in the same transaction.
@Service
public class Appointments {
  private final AppointmentStore store;
  private final Audit audit;
  private final Clock clock;

  Appointments(AppointmentStore store, Audit audit, Clock clock) {
    this.store = store;
    this.audit = audit;
    this.clock = clock;
  }

  /// @param place name of the area, school or office
  public record Appointment(
      int account, String signInName, Caller role, Scope scope, String place, LocalDate from) {}

  public enum Outcome {
    DONE,
    /// The person holds this very post in these days already.
    HELD_ALREADY,
    /// System, security and audit are three persons.
    OTHER_OF_THE_THREE
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public Outcome give(Identity by, Appointment wanted, String reason) {
    store.lock(wanted.account());
    if (store.holdsSame(wanted)) {
      return Outcome.HELD_ALREADY;
    }
    if (store.holdsOtherOfTheThree(wanted)) {
      return Outcome.OTHER_OF_THE_THREE;
    }
    store.insert(by.accountId(), wanted, reason, clock.instant());
    audit.record(
        by,
        AuditEvent.POST_GIVEN,
        wanted.signInName(),
        wanted.role() + " " + wanted.place() + " " + wanted.from() + " " + reason);
    return Outcome.DONE;
  }

  /// False when it had ended by then.
  ///
  /// @param day first day without it
  /// @param signInName of the holder, for the audit trail
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean end(Identity by, int post, LocalDate day, String signInName, String reason) {
    boolean ended = store.end(by.accountId(), post, day, reason, clock.instant());
    if (ended) {
      audit.record(by, AuditEvent.POST_ENDED, signInName, post + " " + day + " " + reason);
    }
    return ended;
  }
}
