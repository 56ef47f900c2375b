package org.xingtan.payment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.xingtan.time.CityTime;

/// Fetches the bills of yesterday, once the providers have written them, and compares.
@Component
class Reconciling {
  private static final Logger LOG = LoggerFactory.getLogger(Reconciling.class);

  /// Both providers promise it for nine or ten in the morning.
  private static final LocalTime WRITTEN = LocalTime.of(10, 30);

  private final Providers providers;
  private final ReconciliationStore store;
  private final Reconciliations reconciliations;
  private final Clock clock;

  Reconciling(
      Providers providers,
      ReconciliationStore store,
      Reconciliations reconciliations,
      Clock clock) {
    this.providers = providers;
    this.store = store;
    this.reconciliations = reconciliations;
    this.clock = clock;
  }

  void daily() {
    providers.all().forEach(this::daily);
  }

  void daily(Provider provider) {
    var now = clock.instant().atZone(CityTime.ZONE);
    LocalDate day = now.toLocalDate().minusDays(1);
    if (!now.toLocalTime().isBefore(WRITTEN) && !store.done(provider.name(), day)) {
      fetch(provider, day);
    }
  }

  private void fetch(Provider provider, LocalDate day) {
    try {
      reconciliations.compare(provider.name(), day, "FETCHED", provider.statement(day), "Xingtan");
    } catch (ProviderFailed failed) {
      LOG.warn("{} did not give its bill of {}: {}", provider.name(), day, failed.why());
    }
  }
}
