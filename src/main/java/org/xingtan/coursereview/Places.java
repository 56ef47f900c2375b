package org.xingtan.coursereview;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xingtan.web.Caller;
import org.xingtan.web.Place;

/// This room's entries of the menu.
@Configuration(proxyBeanMethods = false)
class Places {
  @Bean
  Place handInsPlace() {
    return new Place(
        "coursereview.hand-ins.place",
        "/hand-ins",
        36,
        "upload",
        Set.of(Caller.CITY_OFFICE, Caller.PROVIDER));
  }

  @Bean
  Place readingsPlace() {
    return new Place(
        "coursereview.readings.place", "/readings", 37, "check", Set.of(Caller.COURSE_REVIEWER));
  }

  @Bean
  Place reviewersPlace() {
    return new Place(
        "coursereview.reviewers.place",
        "/course-reviewers",
        38,
        "person",
        Set.of(Caller.CITY_OFFICE));
  }
}
