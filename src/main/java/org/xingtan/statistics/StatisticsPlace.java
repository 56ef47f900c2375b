package org.xingtan.statistics;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xingtan.web.Caller;
import org.xingtan.web.Place;

@Configuration(proxyBeanMethods = false)
class StatisticsPlace {
  @Bean
  Place tablesPlace() {
    return new Place(
        "statistics.place",
        "/tables",
        10,
        "table",
        Set.of(Caller.CITY_OFFICE, Caller.AREA_ADMINISTRATOR, Caller.SCHOOL_ADMINISTRATOR));
  }
}
