package org.xingtan.outbox;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.xingtan.identity.Masking;
import org.xingtan.identity.PersonalData;

/// Takes messages. What is written inside a transaction is sent after its commit, or never.
@Service
public class Outbox {
  private final LetterStore store;
  private final Channels channels;
  private final PersonalData personalData;
  private final Courier courier;
  private final Clock clock;

  Outbox(
      LetterStore store,
      Channels channels,
      PersonalData personalData,
      Courier courier,
      Clock clock) {
    this.store = store;
    this.channels = channels;
    this.personalData = personalData;
    this.courier = courier;
    this.clock = clock;
  }

  /// Whether messages of this medium can leave the system at all.
  public boolean ready(Medium medium) {
    return channels.of(medium).isPresent();
  }

  /// @return its number, under which one may ask what became of it
  public long write(Letter letter) {
    Instant now = clock.instant();
    long number =
        store.insert(
            letter,
            masked(letter),
            personalData.encrypt(letter.address()),
            personalData.encrypt(letter.text()),
            now);
    courier.wakeAfterCommit();
    return number;
  }

  public enum Fate {
    WAITING,
    SENT,
    FAILED
  }

  /// What became of messages, by their numbers.
  public Map<Long, Fate> fates(Collection<Long> letters) {
    return letters.isEmpty() ? Map.of() : store.fates(letters);
  }

  private static String masked(Letter letter) {
    return switch (letter.medium()) {
      case SMS -> Masking.mobile(letter.address());
      case EMAIL -> maskedMailbox(letter.address());
    };
  }

  /// `l***@example.org`.
  private static String maskedMailbox(String address) {
    int at = address.lastIndexOf('@');
    return at < 1 ? "***" : address.charAt(0) + "***" + address.substring(at);
  }
}
