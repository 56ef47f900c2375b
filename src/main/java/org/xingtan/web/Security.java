package org.xingtan.web;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// What holds for every answer: headers, forgery protection, sessions. Who may call what is said at each handler and
/// checked by [CallerCheck]; how people sign in comes from the [SignIn] beans.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class Security {
  /// Everything from ourselves, no inline script or style. Tabler's stylesheet carries small pictures as data addresses.
  private static final String CONTENT =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self';"
          + " media-src 'self'; manifest-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

  @Bean
  SecurityFilterChain chain(HttpSecurity http, FormTokens tokens, ObjectProvider<SignIn> signIn)
      throws Exception {
    http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
    http.csrf(csrf -> csrf.csrfTokenRepository(tokens.stored()));
    http.httpBasic(basic -> basic.disable());
    http.formLogin(form -> form.disable());
    http.logout(logout -> logout.disable());
    http.requestCache(cache -> cache.disable());
    http.headers(headers ->
        headers
            .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
            .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
            .permissionsPolicyHeader(
                policy -> policy.policy("camera=(), microphone=(), geolocation=()")));
    for (SignIn way : signIn.orderedStream().toList()) {
      way.configure(http);
    }
    return http.build();
  }
}
