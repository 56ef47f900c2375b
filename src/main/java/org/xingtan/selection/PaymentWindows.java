package org.xingtan.selection;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Deadlines of seats that are to be paid until a payment window closes move with it, whoever changed it: a form or a file.
@Service
class PaymentWindows {
  /// Nobody has less time than this to pay.
  static final Duration RESPITE = Duration.ofHours(24);

  private final PaymentWindowStore store;
  private final Clock clock;

  PaymentWindows(PaymentWindowStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /// Runs of open periods whose windows are not those of before.
  List<Integer> changed() {
    return store.changed();
  }

  /// Done again, it changes nothing.
  @Transactional
  void follow(int run) {
    Instant soonest = clock.instant().plus(RESPITE);
    store.move(run, soonest);
    store.begin(run, soonest);
    store.keep(run);
  }
}
