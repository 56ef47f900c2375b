package org.xingtan.treasury;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xingtan.job.Recurring;

/// Marks seats that money has reached and that no request has marked yet.
@Configuration(proxyBeanMethods = false)
class Sweeping {
  private static final Duration PAUSE = Duration.ofSeconds(5);

  @Bean
  Recurring treasurySweeping(Settling settling) {
    return Recurring.after(PAUSE, "treasury-settling", settling::sweep);
  }
}
