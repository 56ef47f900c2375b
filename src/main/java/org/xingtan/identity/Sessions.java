package org.xingtan.identity;

import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/// The open sessions of an account.
@Component
public class Sessions {
  static final String DEVICE = "device";
  static final String ADDRESS = "address";

  /// A device that does not say what it is.
  public static final String UNKNOWN = "?";

  private final ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> repository;
  private final PersonalData personalData;

  /// A command has no sessions; it never asks for any.
  Sessions(
      ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> repository,
      PersonalData personalData) {
    this.repository = repository;
    this.personalData = personalData;
  }

  /// @param handle names the session in a form, without being what a cookie holds
  /// @param address from which one signed in
  public record OpenSession(
      String handle,
      String device,
      String address,
      Instant openedAt,
      Instant seenAt,
      boolean current) {}

  /// The one seen last comes first.
  ///
  /// @param own identifier of the session that asks
  public List<OpenSession> of(int account, @Nullable String own) {
    return all(account).values().stream()
        .map(session -> open(session, own))
        .sorted(Comparator.comparing(OpenSession::seenAt).reversed())
        .toList();
  }

  /// False when there is no such session of this account.
  public boolean end(int account, String handle) {
    Optional<String> found =
        all(account).keySet().stream().filter(id -> handle(id).equals(handle)).findFirst();
    found.ifPresent(repository.getObject()::deleteById);
    return found.isPresent();
  }

  public int endOthers(int account, @Nullable String own) {
    List<String> others =
        all(account).keySet().stream().filter(id -> !Objects.equals(id, own)).toList();
    others.forEach(repository.getObject()::deleteById);
    return others.size();
  }

  private Map<String, ? extends Session> all(int account) {
    return repository.getObject().findByPrincipalName(Integer.toString(account));
  }

  private OpenSession open(Session session, @Nullable String own) {
    return new OpenSession(
        handle(session.getId()),
        session.getAttributeOrDefault(DEVICE, UNKNOWN),
        session.getAttributeOrDefault(ADDRESS, ""),
        session.getCreationTime(),
        session.getLastAccessedTime(),
        session.getId().equals(own));
  }

  private String handle(String id) {
    return HexFormat.of().formatHex(personalData.hash("session:" + id), 0, 12);
  }
}
