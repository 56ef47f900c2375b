package org.xingtan.payment;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xingtan.job.Recurring;

/// Asks providers about payments of which no notice came, has them pay back, and fetches their bills. Everything may happen twice.
@Configuration(proxyBeanMethods = false)
class Asking {
  private static final Duration PAUSE = Duration.ofSeconds(20);

  @Bean
  Recurring paymentAsking(Takings takings, Reconciling reconciling) {
    return Recurring.after(
        PAUSE,
        "payment-sweep",
        () -> {
          takings.sweep();
          reconciling.daily();
        });
  }
}
