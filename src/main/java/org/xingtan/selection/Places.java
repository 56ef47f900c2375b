package org.xingtan.selection;

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
  Place selectionPlace() {
    return new Place("selection.place", "/selection", 2, "book", Set.of(Caller.TEACHER));
  }

  @Bean
  Place mySelectionsPlace() {
    return new Place("selection.mine.place", "/my-selections", 3, "check", Set.of(Caller.TEACHER));
  }

  @Bean
  Place sectionsPlace() {
    return new Place(
        "selection.sections.place", "/selections/sections", 40, "chart", ADMINISTRATORS);
  }

  @Bean
  Place peoplePlace() {
    return new Place(
        "selection.people.place",
        "/selections/people",
        41,
        "people",
        Set.of(Caller.SCHOOL_ADMINISTRATOR));
  }

  @Bean
  Place reviewsPlace() {
    return new Place(
        "selection.reviews.place",
        "/selections/reviews",
        42,
        "check",
        Set.of(Caller.SCHOOL_ADMINISTRATOR));
  }
}
