package org.xingtan.activation;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xingtan.identity.Credentials;
import org.xingtan.identity.Credentials.Holder;
import org.xingtan.outbox.Letter;
import org.xingtan.outbox.Medium;
import org.xingtan.outbox.Outbox;
import org.xingtan.web.Words;

/// Sends codes to the mobile or mailbox on file.
@Service
class Codes {
  static final Duration LIFETIME = Duration.ofMinutes(10);

  private final Credentials credentials;
  private final CodeStore store;
  private final Contacts contacts;
  private final Secrets secrets;
  private final Outbox outbox;
  private final CodeLog log;

  Codes(
      Credentials credentials,
      CodeStore store,
      Contacts contacts,
      Secrets secrets,
      Outbox outbox,
      CodeLog log) {
    this.credentials = credentials;
    this.store = store;
    this.contacts = contacts;
    this.secrets = secrets;
    this.outbox = outbox;
    this.log = log;
  }

  @Transactional
  public CodeAnswer send(String typedName, Medium medium, Words words) {
    if (!outbox.ready(medium)) {
      return new CodeAnswer.NotReady();
    }
    Credentials.Meant meant = credentials.of(typedName);
    @Nullable Holder holder = meant.holder();
    String whose =
        holder == null
            ? "name:" + typedName.strip().toLowerCase(Locale.ROOT)
            : "account:" + holder.account();
    Optional<Duration> wait = log.admit(whose);
    if (wait.isPresent()) {
      return new CodeAnswer.TooSoon(wait.get());
    }
    if (meant.shared()) {
      return new CodeAnswer.SharedMobile();
    }
    if (holder != null) {
      contacts.address(holder, medium).ifPresent(address -> send(holder, medium, address, words));
    }
    return new CodeAnswer.Sent();
  }

  private void send(Holder holder, Medium medium, String address, Words words) {
    String code = secrets.code();
    Instant now = log.now();
    store.replace(
        holder.account(),
        medium,
        secrets.codeHash(holder.account(), code),
        now,
        now.plus(LIFETIME));
    String text = words.of("activation.message", code, LIFETIME.toMinutes());
    outbox.write(new Letter(medium, "CODE", holder.account(), address, text, LIFETIME));
    log.sent(holder, medium);
  }
}
