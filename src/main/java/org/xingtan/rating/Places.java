package org.xingtan.rating;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xingtan.web.Caller;
import org.xingtan.web.Place;

/// This room's entries of the menu.
@Configuration(proxyBeanMethods = false)
class Places {
  @Bean
  Place myRatingsPlace() {
    return new Place("rating.mine.place", "/my-ratings", 6, "check", Set.of(Caller.TEACHER));
  }

  @Bean
  Place moderationPlace() {
    return new Place(
        "rating.moderation.place", "/ratings", 39, "check", Set.of(Caller.CITY_OFFICE));
  }
}
