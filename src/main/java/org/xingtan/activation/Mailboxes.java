package org.xingtan.activation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xingtan.identity.Identity;
import org.xingtan.identity.PersonalData;
import org.xingtan.outbox.Letter;
import org.xingtan.outbox.Medium;
import org.xingtan.outbox.Outbox;
import org.xingtan.web.Words;

/// Mailboxes that people name for codes. One counts once a code that was sent there came back.
@Service
class Mailboxes {
  private static final Pattern ADDRESS =
      Pattern.compile("[^@\\s<>\",;]{1,64}@[A-Za-z0-9.-]{3,120}");

  private final ContactStore store;
  private final CodeStore codes;
  private final Secrets secrets;
  private final Outbox outbox;
  private final PersonalData personalData;
  private final CodeLog log;

  Mailboxes(
      ContactStore store,
      CodeStore codes,
      Secrets secrets,
      Outbox outbox,
      PersonalData personalData,
      CodeLog log) {
    this.store = store;
    this.codes = codes;
    this.secrets = secrets;
    this.outbox = outbox;
    this.personalData = personalData;
    this.log = log;
  }

  /// The key of what is wrong, if anything is; otherwise a code is on its way.
  @Transactional
  public Optional<String> name(Identity who, String address, Words words) {
    if (!outbox.ready(Medium.EMAIL)) {
      return Optional.of("activation.mailbox.not-ready");
    }
    if (!ADDRESS.matcher(address).matches()) {
      return Optional.of("activation.mailbox.refused.address");
    }
    Optional<Duration> wait = log.admit("mailbox:" + who.accountId());
    if (wait.isPresent()) {
      return Optional.of("activation.mailbox.refused.too-soon");
    }
    Instant now = log.now();
    String code = secrets.code();
    store.name(who.accountId(), personalData.encrypt(address), masked(address), now);
    codes.replace(
        who.accountId(),
        Medium.EMAIL,
        secrets.mailboxHash(who.accountId(), code),
        now,
        now.plus(Codes.LIFETIME));
    String text = words.of("activation.mailbox.message", code, Codes.LIFETIME.toMinutes());
    outbox.write(new Letter(Medium.EMAIL, "CODE", who.accountId(), address, text, Codes.LIFETIME));
    return Optional.empty();
  }

  /// False when the code is not the one that was sent there last, or was tried too often.
  @Transactional
  public boolean confirm(Identity who, String code) {
    int account = who.accountId();
    boolean fits = codes.use(account, secrets.mailboxHash(account, code), log.now());
    if (fits) {
      store.confirm(account, log.now());
    }
    return fits;
  }

  private static String masked(String address) {
    int at = address.lastIndexOf('@');
    return address.substring(0, 1) + "***" + address.substring(at);
  }
}
