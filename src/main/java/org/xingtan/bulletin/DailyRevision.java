package org.xingtan.bulletin;

import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xingtan.job.Recurring;

/// Before the office opens: what was learned since yesterday marks what was published.
@Configuration(proxyBeanMethods = false)
class DailyRevision {
  private static final LocalTime BEFORE_WORK = LocalTime.of(5, 30);

  @Bean
  Recurring bulletinRevisions(RevisionRound round) {
    return Recurring.daily(BEFORE_WORK, "bulletin-revisions", round::go);
  }
}
