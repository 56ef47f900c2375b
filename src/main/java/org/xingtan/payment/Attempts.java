package org.xingtan.payment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xingtan.treasury.OnlineMoney;

/// Opens attempts to pay. One that is still good is used again.
@Component
class Attempts {
  private static final Duration GOOD_FOR = Duration.ofMinutes(90);

  /// The page that WeChat gives a phone opens within five minutes.
  private static final Duration GOOD_ON_PHONE = Duration.ofMinutes(15);

  /// Less than this is too short to begin with.
  private static final Duration LEFT = Duration.ofMinutes(10);

  private final AttemptStore store;
  private final Clock clock;

  Attempts(AttemptStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  Attempt open(Provider provider, OnlineMoney.Owed owed, boolean phone, String address)
      throws ProviderFailed {
    Instant now = clock.instant();
    List<Attempt> before = store.ofBill(owed.bill());
    for (Attempt attempt : before) {
      if (fits(attempt, provider, owed, phone, now)) {
        return attempt;
      }
    }
    String tradeNo = Trade.number(owed.bill(), provider.name(), before.size() + 1);
    Instant until = now.plus(phone ? GOOD_ON_PHONE : GOOD_FOR);
    var order = new Provider.Order(tradeNo, owed.bill(), owed.yuan(), until, phone, address);
    store.insert(provider.name(), order, provider.open(order), now);
    return store.find(tradeNo).orElseThrow();
  }

  /// Whether there is time to begin with it.
  boolean isGood(Attempt attempt) {
    return isGood(attempt, clock.instant());
  }

  private static boolean isGood(Attempt attempt, Instant now) {
    return attempt.endedAs() == null && attempt.expiresAt().minus(LEFT).isAfter(now);
  }

  private static boolean fits(
      Attempt attempt, Provider provider, OnlineMoney.Owed owed, boolean phone, Instant now) {
    return attempt.provider().equals(provider.name())
        && isGood(attempt, now)
        && attempt.yuan().compareTo(owed.yuan()) == 0
        && attempt.phone() == phone;
  }
}
