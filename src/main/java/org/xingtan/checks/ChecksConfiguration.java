package org.xingtan.checks;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xingtan.web.Caller;

@Configuration(proxyBeanMethods = false)
class ChecksConfiguration {
  @Bean
  org.xingtan.web.Place checksPlace() {
    return new org.xingtan.web.Place(
        "checks.place", "/checks", 22, "check", Set.of(Caller.CITY_OFFICE));
  }
}
