package org.xingtan.roster;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xingtan.intake.Lookup;

@Configuration(proxyBeanMethods = false)
class RosterLookups {

  @Bean
  Lookup areaLookup(RosterLookupStore store) {
    return Lookup.of("area", store::areas);
  }

  @Bean
  Lookup subjectLookup(RosterLookupStore store) {
    return Lookup.of("subject", store::subjects);
  }

  @Bean
  Lookup schoolLookup(RosterLookupStore store) {
    return Lookup.of("school", store::schools);
  }

  @Bean
  Lookup teacherLookup(RosterLookupStore store) {
    return Lookup.of("teacher", store::teachers, "teachers");
  }

  @Bean
  Lookup headCountLookup(RosterLookupStore store) {
    return Lookup.of("head_count", store::headCounts);
  }
}
