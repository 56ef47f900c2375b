package org.xingtan.schoolselection;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xingtan.web.Caller;
import org.xingtan.web.Place;

/// This room's entries of the menu.
@Configuration(proxyBeanMethods = false)
class Places {
  private static final Set<Caller> SCHOOL = Set.of(Caller.SCHOOL_ADMINISTRATOR);

  @Bean
  Place peoplePlace() {
    return new Place("schoolselection.people.place", "/selections/people", 41, "people", SCHOOL);
  }

  @Bean
  Place reviewsPlace() {
    return new Place("schoolselection.reviews.place", "/selections/reviews", 42, "check", SCHOOL);
  }
}
