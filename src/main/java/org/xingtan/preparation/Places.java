package org.xingtan.preparation;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xingtan.web.Caller;
import org.xingtan.web.Place;

/// This room's entries of the menu.
@Configuration(proxyBeanMethods = false)
class Places {
  private static final Set<Caller> ADMINISTRATORS =
      Set.of(Caller.CITY_OFFICE, Caller.AREA_ADMINISTRATOR, Caller.SCHOOL_ADMINISTRATOR);

  @Bean
  Place periodsPlace() {
    return new Place("preparation.periods.place", "/periods", 30, "calendar", ADMINISTRATORS);
  }

  @Bean
  Place programmesPlace() {
    return new Place("preparation.programmes.place", "/programmes", 31, "list", ADMINISTRATORS);
  }
}
