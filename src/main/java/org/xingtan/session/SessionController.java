package org.xingtan.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.identity.Audit;
import org.xingtan.identity.AuditEvent;
import org.xingtan.identity.Identity;
import org.xingtan.identity.Sessions;
import org.xingtan.time.CityTime;
import org.xingtan.web.Caller;
import org.xingtan.web.MayCall;
import org.xingtan.web.NotFound;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;
import org.xingtan.web.Words;

/// One's own sessions.
@Controller
class SessionController {
  private final Sessions sessions;
  private final Audit audit;

  SessionController(Sessions sessions, Audit audit) {
    this.sessions = sessions;
    this.audit = audit;
  }

  @GetMapping("/sessions")
  @MayCall(Caller.SIGNED_IN)
  ModelAndView index(Shell shell, Identity who, HttpServletRequest request) {
    List<SessionsPage.Row> rows =
        sessions.of(who.accountId(), own(request)).stream()
            .map(session -> row(session, shell.words()))
            .toList();
    boolean others = rows.stream().anyMatch(row -> !row.current());
    return Pages.show(new SessionsPage(shell.titled("session.title"), rows, others));
  }

  @PostMapping("/sessions/{session}/deletion")
  @MayCall(Caller.SIGNED_IN)
  ModelAndView delete(Identity who, @PathVariable String session) {
    if (!sessions.end(who.accountId(), session)) {
      throw new NotFound();
    }
    audit.record(who, AuditEvent.SESSION_ENDED, "/sessions", "1");
    return Pages.goTo("/sessions");
  }

  /// Everywhere but here.
  @PostMapping("/sessions/others/deletion")
  @MayCall(Caller.SIGNED_IN)
  ModelAndView update(Identity who, HttpServletRequest request) {
    int ended = sessions.endOthers(who.accountId(), own(request));
    audit.record(who, AuditEvent.SESSION_ENDED, "/sessions", Integer.toString(ended));
    return Pages.goTo("/sessions");
  }

  private static @Nullable String own(HttpServletRequest request) {
    @Nullable HttpSession session = request.getSession(false);
    return session == null ? null : session.getId();
  }

  private static SessionsPage.Row row(Sessions.OpenSession session, Words words) {
    String device =
        session.device().equals(Sessions.UNKNOWN) ? words.of("session.unknown") : session.device();
    return new SessionsPage.Row(
        session.handle(),
        device,
        session.address(),
        CityTime.minute(session.openedAt()),
        CityTime.minute(session.seenAt()),
        session.current(),
        words.of("session.end-named", device, CityTime.minute(session.seenAt())));
  }
}
