package org.xingtan.exchange;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xingtan.job.OneTime;
import org.xingtan.tablefile.ReadingLimits;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReadingLimits.class)
class ExchangeConfiguration {
  @Bean
  OneTime passing(Imports imports, KeptImports kept) {
    return OneTime.named(
        "exchange-pass",
        pass -> {
          if (kept.pass(pass).filter(found -> found.state() == Pass.State.WAITING).isPresent()) {
            imports.perform(pass, (phase, sheet, rows) -> {});
          }
        });
  }
}
