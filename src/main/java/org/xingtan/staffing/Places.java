package org.xingtan.staffing;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xingtan.web.Caller;
import org.xingtan.web.Place;

/// This room's entries of the menu.
@Configuration(proxyBeanMethods = false)
class Places {
  private static final Set<Caller> KEEPERS =
      Set.of(Caller.CITY_OFFICE, Caller.AREA_ADMINISTRATOR, Caller.SCHOOL_ADMINISTRATOR);

  @Bean
  Place staffPlace() {
    return new Place("staffing.place", "/staff", 54, "person", KEEPERS);
  }
}
