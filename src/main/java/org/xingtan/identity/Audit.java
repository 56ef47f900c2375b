package org.xingtan.identity;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// Writes the audit trail. Call it before showing or handing out: when the line cannot be written, nothing is shown. Inside a
/// transaction the line belongs to it.
@Component
public class Audit {
  private final AuditStore store;
  private final Clock clock;

  Audit(AuditStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /// @param object what it was about, such as a page's address, a table's name or a teacher number
  /// @param detail filter, purpose or reason; may be empty
  public void record(Identity who, AuditEvent event, String object, String detail) {
    store.insert(
        new AuditLine(
            clock.instant(),
            event,
            true,
            new AuditLine.Actor(
                who.accountId(), who.name(), who.role().name(), who.scopeName(), address()),
            object,
            detail));
  }

  /// For what runs without a person at the browser.
  ///
  /// @param actor name of the command or job
  public void recordCommand(String actor, AuditEvent event, String object, String detail) {
    store.insert(
        new AuditLine(
            clock.instant(),
            event,
            true,
            new AuditLine.Actor(null, actor, null, null, address()),
            object,
            detail));
  }

  /// For somebody who has not signed in, or not in any post: who chooses a password with a slip, whose code was wrong.
  public void recordPerson(
      int account, String name, AuditEvent event, boolean succeeded, String object, String detail) {
    AuditLine.Actor actor = new AuditLine.Actor(account, name, null, null, address());
    store.insert(new AuditLine(clock.instant(), event, succeeded, actor, object, detail));
  }

  /// A sign-in that was refused. The typed name is not kept: people type identity numbers and passwords there.
  void recordRefusal(@Nullable Account account, String reason) {
    AuditLine.Actor actor =
        account == null
            ? new AuditLine.Actor(null, "", null, null, address())
            : new AuditLine.Actor(account.id(), account.name(), null, null, address());
    store.insert(
        new AuditLine(clock.instant(), AuditEvent.SIGN_IN, false, actor, "/sign-in", reason));
  }

  private static @Nullable String address() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
        ? request.getRequest().getRemoteAddr()
        : null;
  }
}
