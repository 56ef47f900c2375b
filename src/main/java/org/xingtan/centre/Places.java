package org.xingtan.centre;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xingtan.web.Caller;
import org.xingtan.web.Place;

/// This room's entries of the menu.
@Configuration(proxyBeanMethods = false)
class Places {
  @Bean
  Place selectionPlace() {
    return new Place("centre.place", "/selection", 2, "book", Set.of(Caller.TEACHER));
  }

  @Bean
  Place mySelectionsPlace() {
    return new Place("centre.mine.place", "/my-selections", 3, "check", Set.of(Caller.TEACHER));
  }
}
