package org.xingtan.milestone;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xingtan.job.Recurring;

/// Folds single facts into the roll-ups again and again: figures are live without it, but every reader adds up what is pending.
@Configuration(proxyBeanMethods = false)
class Folding {
  private static final Duration PAUSE = Duration.ofSeconds(5);

  @Bean
  Recurring folding(Journal journal) {
    return Recurring.after(PAUSE, "milestone-fold", journal::fold);
  }
}
