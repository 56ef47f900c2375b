package org.xingtan.activation;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xingtan.web.Caller;
import org.xingtan.web.Place;

@Configuration(proxyBeanMethods = false)
class ActivationConfiguration {
  @Bean
  Place slipsPlace() {
    return new Place(
        "activation.place",
        "/slips",
        60,
        "shield",
        Set.of(Caller.CITY_OFFICE, Caller.AREA_ADMINISTRATOR, Caller.SCHOOL_ADMINISTRATOR));
  }
}
