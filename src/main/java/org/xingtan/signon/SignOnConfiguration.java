package org.xingtan.signon;

import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.xingtan.identity.SignOnOffers;

@Configuration(proxyBeanMethods = false)
class SignOnConfiguration {
  @Bean
  SignOnOffers signOnOffers(Environment environment) {
    return new SignOnOffers(
        Stream.of(
                OpenIdSettings.of(environment)
                    .map(oidc -> new SignOnOffers.Offer(oidc.label(), OpenIdSignIn.START)),
                CasSettings.of(environment)
                    .map(cas -> new SignOnOffers.Offer(cas.label(), CasController.START)))
            .flatMap(Optional::stream)
            .toList());
  }
}
