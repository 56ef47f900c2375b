package org.xingtan.upkeep;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xingtan.web.Caller;
import org.xingtan.web.Place;

/// This room's entries of the menu.
@Configuration(proxyBeanMethods = false)
class Places {
  @Bean
  Place boardPlace() {
    return new Place(
        "upkeep.board.place", BoardController.ADDRESS, 36, "chart", Set.of(Caller.CITY_OFFICE));
  }

  @Bean
  Place resultsPlace() {
    return new Place("upkeep.results.place", "/my-courses", 34, "chart", Set.of(Caller.PROVIDER));
  }

  @Bean
  Place proposalsPlace() {
    return new Place(
        "upkeep.proposals.place",
        ProposalController.ADDRESS,
        37,
        "list",
        Set.of(Caller.CITY_OFFICE, Caller.PROVIDER));
  }
}
