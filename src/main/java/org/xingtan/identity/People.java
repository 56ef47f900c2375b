package org.xingtan.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.xingtan.web.FormTokens;
import org.xingtan.web.Standing;
import org.xingtan.web.Standings;
import org.xingtan.web.Words;

/// Knows the person behind a request. The session keeps two keys only; account and posts are read anew with every request, so
/// that a post taken away ends at once.
@Component
class People implements Standings {
  static final String REMEMBERED = SignedIn.class.getName();
  private static final String ACCOUNT = "account";
  private static final String POST = "post";
  private static final String PROVEN = "proven";

  private final Accounts accounts;
  private final FormTokens tokens;
  private final MessageSource messages;

  People(Accounts accounts, FormTokens tokens, MessageSource messages) {
    this.accounts = accounts;
    this.tokens = tokens;
    this.messages = messages;
  }

  Optional<SignedIn> signedIn(HttpServletRequest request) {
    if (request.getAttribute(REMEMBERED) instanceof SignedIn known) {
      return Optional.of(known);
    }
    @Nullable HttpSession session = request.getSession(false);
    if (session == null
        || !(session.getAttribute(ACCOUNT) instanceof Integer account)
        || !(session.getAttribute(POST) instanceof Integer post)) {
      return Optional.empty();
    }
    if (carriedElsewhere(session, request)) {
      accounts.recordStolen(account);
      close(request);
      return Optional.empty();
    }
    boolean proven = session.getAttribute(PROVEN) != null;
    Optional<SignedIn> found = accounts.find(account, post).map(person -> person.proven(proven));
    found.ifPresent(person -> request.setAttribute(REMEMBERED, person));
    return found;
  }

  @Override
  public Standing of(HttpServletRequest request) {
    return signedIn(request)
        .map(
            person -> standing(person, new Words(messages, RequestContextUtils.getLocale(request))))
        .orElse(Standing.VISITOR);
  }

  /// A new session with a new identifier and a new form token: what a stranger planted before is worth nothing.
  void open(HttpServletRequest request, int account, int post) {
    close(request);
    HttpSession session = request.getSession(true);
    session.setAttribute(
        FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, Integer.toString(account));
    session.setAttribute(ACCOUNT, account);
    session.setAttribute(POST, post);
    session.setAttribute(Sessions.DEVICE, device(request));
    session.setAttribute(Sessions.ADDRESS, request.getRemoteAddr());
    tokens.renew(request);
  }

  /// The session has shown a second factor; its identifier changes, because it may do more from now on.
  void prove(HttpServletRequest request) {
    request.getSession().setAttribute(PROVEN, true);
    request.changeSessionId();
    request.removeAttribute(REMEMBERED);
  }

  void switchTo(HttpServletRequest request, int post) {
    request.getSession().setAttribute(POST, post);
  }

  void close(HttpServletRequest request) {
    @Nullable HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    request.removeAttribute(REMEMBERED);
  }

  private static boolean carriedElsewhere(HttpSession session, HttpServletRequest request) {
    Object device = session.getAttribute(Sessions.DEVICE);
    return device != null && !device.equals(device(request));
  }

  private static String device(HttpServletRequest request) {
    return Device.of(request.getHeader("User-Agent"));
  }

  private static Standing standing(SignedIn person, Words words) {
    var posts =
        person.posts().stream()
            .map(post ->
                new Standing.Post(
                    Integer.toString(post.id()), label(post, words), post.equals(person.current())))
            .toList();
    return new Standing(
        person.current().role(),
        new Standing.Person(person.name(), label(person.current(), words), posts));
  }

  static String label(Post post, Words words) {
    return switch (post.role()) {
      case CITY_OFFICE -> words.of("identity.post.city-office");
      case AREA_ADMINISTRATOR -> words.of("identity.post.area-administrator", post.scopeName());
      case SCHOOL_ADMINISTRATOR -> words.of("identity.post.school-administrator", post.scopeName());
      case PROVIDER -> words.of("identity.post.provider", post.scopeName());
      case COURSE_REVIEWER -> words.of("identity.post.course-reviewer");
      case SYSTEM_ADMINISTRATOR -> words.of("identity.post.system-administrator");
      case SECURITY_ADMINISTRATOR -> words.of("identity.post.security-administrator");
      case AUDIT_ADMINISTRATOR -> words.of("identity.post.audit-administrator");
      default -> words.of("identity.post.teacher", post.scopeName());
    };
  }
}
