package org.xingtan.directory;

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
  Place areasPlace() {
    return new Place(
        "directory.areas.place",
        "/areas",
        50,
        "list",
        Set.of(Caller.CITY_OFFICE, Caller.AREA_ADMINISTRATOR));
  }

  @Bean
  Place schoolsPlace() {
    return new Place("directory.schools.place", "/schools", 51, "school", ADMINISTRATORS);
  }

  @Bean
  Place teachersPlace() {
    return new Place("directory.teachers.place", "/teachers", 52, "people", ADMINISTRATORS);
  }

  @Bean
  Place headCountsPlace() {
    return new Place("directory.head-counts.place", "/head-counts", 53, "check", ADMINISTRATORS);
  }

  @Bean
  Place myselfPlace() {
    return new Place("directory.me.place", "/me", 1, "person", Set.of(Caller.TEACHER));
  }
}
