package org.xingtan.offering;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xingtan.web.Caller;
import org.xingtan.web.Place;

/// This room's entry of the menu.
@Configuration(proxyBeanMethods = false)
class Places {
  @Bean
  Place dutiesPlace() {
    return new Place(
        "offering.posts",
        PostListController.ADDRESS,
        55,
        "people",
        Set.of(Caller.CITY_OFFICE, Caller.AREA_ADMINISTRATOR));
  }
}
