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
    var order =
        new Provider.Order(tradeNo, owed.bill(), owed.yuan(), now.plus(GOOD_FOR), phone, address);
    store.insert(provider.name(), order, provider.open(order), now);
    return store.find(tradeNo).orElseThrow();
  }

  private static boolean fits(
      Attempt attempt, Provider provider, OnlineMoney.Owed owed, boolean phone, Instant now) {
    return attempt.provider().equals(provider.name())
        && attempt.endedAs() == null
        && attempt.yuan().compareTo(owed.yuan()) == 0
        && attempt.phone() == phone
        && attempt.expiresAt().minus(LEFT).isAfter(now);
  }
}
