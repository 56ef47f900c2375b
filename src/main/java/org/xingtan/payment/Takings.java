package org.xingtan.payment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.xingtan.treasury.OnlineMoney;

/// Takes what providers say about payments, told or asked, and has paid back what is to be paid back. All of it may happen twice.
@Component
class Takings {
  private static final Logger LOG = LoggerFactory.getLogger(Takings.class);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final AttemptStore store;
  private final Providers providers;
  private final OnlineMoney money;
  private final Clock clock;

  Takings(AttemptStore store, Providers providers, OnlineMoney money, Clock clock) {
    this.store = store;
    this.providers = providers;
    this.money = money;
    this.clock = clock;
  }

  /// A trade we never opened is noted and left alone: somebody else may use the same merchant.
  void take(String provider, Provider.Paid paid, boolean asked) {
    Optional<Attempt> attempt =
        store.find(paid.tradeNo()).filter(found -> found.provider().equals(provider));
    String outcome = attempt.map(found -> take(found, paid)).orElse("UNKNOWN");
    store.note(provider, asked, paid, outcome, clock.instant());
  }

  private String take(Attempt attempt, Provider.Paid paid) {
    var payment =
        new OnlineMoney.Payment(
            attempt.provider(),
            paid.transaction(),
            attempt.tradeNo(),
            attempt.bill(),
            paid.yuan(),
            attempt.yuan(),
            paid.at());
    OnlineMoney.Outcome outcome = money.take(payment);
    store.end(attempt.id(), "PAID", clock.instant());
    return outcome.name();
  }

  void forged(String provider) {
    LOG.warn("A notice of {} has a wrong signature and was refused.", provider);
    store.note(provider, false, null, "FORGED", clock.instant());
  }

  /// Asks about one attempt, because no notice may ever come.
  void ask(Attempt attempt) {
    Optional<Provider> provider = providers.named(attempt.provider());
    if (provider.isEmpty() || attempt.endedAs() != null) {
      return;
    }
    try {
      Optional<Provider.Paid> paid = provider.get().ask(attempt.tradeNo());
      paid.ifPresent(found -> take(attempt.provider(), found, true));
      if (paid.isEmpty()
          && clock.instant().isAfter(attempt.expiresAt().plus(Duration.ofHours(1)))) {
        store.end(attempt.id(), "EXPIRED", clock.instant());
      }
    } catch (ProviderFailed failed) {
      LOG.warn(
          "{} did not answer about {}: {}", attempt.provider(), attempt.tradeNo(), failed.why());
    }
  }

  /// One round of what goes on by itself.
  void sweep() {
    Instant before = clock.instant().minus(PATIENCE);
    store.open(before).forEach(this::ask);
    money.toPayBack().forEach(this::payBack);
  }

  private void payBack(OnlineMoney.Payback payback) {
    Optional<Provider> provider = providers.named(payback.provider());
    if (provider.isEmpty()) {
      return;
    }
    try {
      money.paidBack(payback.id(), provider.get().payBack(payback));
    } catch (ProviderFailed failed) {
      LOG.warn("{} did not pay back {}: {}", payback.provider(), payback.tradeNo(), failed.why());
      money.notPaidBack(payback.id(), failed.why());
    }
  }
}
