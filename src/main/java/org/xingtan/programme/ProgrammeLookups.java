package org.xingtan.programme;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xingtan.intake.Lookup;

@Configuration(proxyBeanMethods = false)
class ProgrammeLookups {

  @Bean
  Lookup programmeLookup(ProgrammeLookupStore store) {
    return Lookup.of("programme", store::programmes);
  }

  @Bean
  Lookup partLookup(ProgrammeLookupStore store) {
    return Lookup.of("part", store::parts);
  }

  @Bean
  Lookup periodLookup(ProgrammeLookupStore store) {
    return Lookup.of("period", store::periods);
  }

  @Bean
  Lookup runLookup(ProgrammeLookupStore store) {
    return Lookup.of("run", store::runs);
  }
}
