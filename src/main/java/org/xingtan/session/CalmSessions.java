package org.xingtan.session;

import static java.util.stream.Collectors.toMap;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/// The stored sessions, read once in a request and written when there is something to note. Spring Session reads a session at the
/// beginning of a request and, to see whether its identifier is still good, again after saving it and after ending it.
final class CalmSessions<S extends Session>
    implements FindByIndexNameSessionRepository<CalmSession<S>> {
  private final FindByIndexNameSessionRepository<S> stored;

  /// Not static, so that two applications in one process, as in tests, do not see each other's sessions.
  @SuppressWarnings("ThreadLocalUsage")
  private final ThreadLocal<@Nullable Seen<S>> request = new ThreadLocal<>();

  CalmSessions(FindByIndexNameSessionRepository<S> stored) {
    this.stored = stored;
  }

  /// What one request has read.
  private static final class Seen<S extends Session> {
    private @Nullable CalmSession<S> session;
    private @Nullable String ended;
  }

  /// A request, as a servlet filter around the one of Spring Session.
  void during(ServletRequest asked, ServletResponse answer, FilterChain chain)
      throws IOException, ServletException {
    request.set(new Seen<>());
    try {
      chain.doFilter(asked, answer);
    } finally {
      request.remove();
    }
  }

  @Override
  public @Nullable CalmSession<S> findById(String id) {
    Seen<S> seen = request.get();
    if (seen != null && seen.session != null && seen.session.getId().equals(id)) {
      return seen.session;
    }
    if (seen != null && id.equals(seen.ended)) {
      return null;
    }
    S found = SessionTransactions.reading(() -> stored.findById(id));
    CalmSession<S> session = found == null ? null : new CalmSession<>(found);
    if (seen != null) {
      seen.session = session;
    }
    return session;
  }

  @Override
  public CalmSession<S> createSession() {
    return new CalmSession<>(stored.createSession());
  }

  @Override
  public void save(CalmSession<S> session) {
    stored.save(session.stored());
  }

  @Override
  public void deleteById(String id) {
    Seen<S> seen = request.get();
    if (seen != null) {
      seen.session = null;
      seen.ended = id;
    }
    stored.deleteById(id);
  }

  @Override
  public Map<String, CalmSession<S>> findByIndexNameAndIndexValue(String name, String value) {
    return stored.findByIndexNameAndIndexValue(name, value).entrySet().stream()
        .collect(toMap(Map.Entry::getKey, found -> new CalmSession<>(found.getValue())));
  }
}
