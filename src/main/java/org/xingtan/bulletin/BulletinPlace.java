package org.xingtan.bulletin;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xingtan.web.Caller;
import org.xingtan.web.Place;

@Configuration(proxyBeanMethods = false)
class BulletinPlace {
  @Bean
  Place issuesPlace() {
    return new Place("bulletin.place", "/issues", 20, "book", Set.of(Caller.CITY_OFFICE));
  }

  @Bean
  Place bulletinPartsPlace() {
    return new Place(
        "bulletin.parts-place", "/bulletin-parts", 21, "list", Set.of(Caller.AREA_ADMINISTRATOR));
  }
}
