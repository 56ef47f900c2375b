package org.xingtan.audit;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xingtan.web.Caller;
import org.xingtan.web.Place;

@Configuration(proxyBeanMethods = false)
class AuditConfiguration {
  @Bean
  Place auditPlace() {
    return new Place("audit.place", "/audit", 72, "search", Set.of(Caller.AUDIT_ADMINISTRATOR));
  }
}
