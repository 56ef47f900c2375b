package org.xingtan.operation;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xingtan.web.Caller;
import org.xingtan.web.Place;

@Configuration(proxyBeanMethods = false)
class OperationConfiguration {
  @Bean
  Place operationPlace() {
    return new Place(
        "operation.place", "/operation", 71, "search", Set.of(Caller.SYSTEM_ADMINISTRATOR));
  }
}
