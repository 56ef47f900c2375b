package org.xingtan.time;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ClockConfiguration {
  /// Ticks in microseconds, which is what PostgreSQL keeps: a moment written and read back is the same moment.
  @Bean
  Clock clock() {
    return Clock.tick(Clock.system(CityTime.ZONE), Duration.ofNanos(1000));
  }
}
