package org.xingtan.seating;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xingtan.web.Caller;
import org.xingtan.web.Place;

/// This room's entry of the menu.
@Configuration(proxyBeanMethods = false)
class Places {
  @Bean
  Place sectionsPlace() {
    return new Place(
        "seating.sections.place",
        "/selections/sections",
        40,
        "chart",
        Set.of(Caller.CITY_OFFICE, Caller.AREA_ADMINISTRATOR, Caller.SCHOOL_ADMINISTRATOR));
  }
}
