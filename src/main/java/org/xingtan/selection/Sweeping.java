package org.xingtan.selection;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xingtan.job.Recurring;

/// Unpaid seats are freed, and waiting lists move up where a seat was freed while somebody was busy.
@Configuration(proxyBeanMethods = false)
class Sweeping {
  private static final Duration PAUSE = Duration.ofSeconds(2);

  @Bean
  Recurring sweeping(Sweep sweep) {
    return Recurring.after(PAUSE, "selection-sweep", sweep::run);
  }
}
