package org.xingtan.signon;

import static org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers.withPkce;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.xingtan.identity.Admission;
import org.xingtan.web.SignIn;

/// Sign-in through an OpenID provider: authorization code with PKCE; the ID token's signature, issuer, audience, nonce and times are
/// checked by Spring Security. The provider is asked for its addresses when the first person comes, so that it need not
/// be there when we start.
@Component
@ConditionalOnWebApplication
class OpenIdSignIn implements SignIn {
  static final String START = "/oauth2/authorization/oidc";
  private static final Logger LOG = LoggerFactory.getLogger(OpenIdSignIn.class);

  private final Optional<OpenIdSettings> settings;
  private final Admission admission;

  OpenIdSignIn(Environment environment, Admission admission) {
    this.settings = OpenIdSettings.of(environment);
    this.admission = admission;
  }

  @Override
  public void configure(HttpSecurity http) throws Exception {
    if (settings.isEmpty()) {
      return;
    }
    ClientRegistrationRepository provider = provider(settings.get());
    var requests =
        new DefaultOAuth2AuthorizationRequestResolver(
            provider,
            OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI);
    requests.setAuthorizationRequestCustomizer(withPkce());
    // A session of our own is opened after the proof; one that Spring Security renamed before could
    // not be ended.
    http.sessionManagement(sessions -> sessions.sessionFixation(fixation -> fixation.none()));
    http.oauth2Login(login ->
        login
            .securityContextRepository(new NullSecurityContextRepository())
            .clientRegistrationRepository(provider)
            .loginPage("/sign-in")
            .authorizationEndpoint(endpoint -> endpoint.authorizationRequestResolver(requests))
            .successHandler((request, response, who) -> welcome(request, response, who))
            .failureHandler((request, response, refused) -> {
              LOG.info("A sign-on was refused: {}", refused.getMessage());
              goTo(response, "/sign-in?refused=sign-on");
            }));
  }

  private void welcome(
      HttpServletRequest request, HttpServletResponse response, Authentication who) {
    String name =
        who.getPrincipal() instanceof OidcUser user && settings.isPresent()
            ? user.getIdToken().getClaimAsString(settings.get().claim())
            : null;
    goTo(response, admission.admit(request, name == null ? "" : name, "OIDC"));
  }

  private static void goTo(HttpServletResponse response, String address) {
    response.setStatus(HttpServletResponse.SC_FOUND);
    response.setHeader("Location", address);
  }

  private static ClientRegistrationRepository provider(OpenIdSettings settings) {
    return new SupplierClientRegistrationRepository(
        () -> new InMemoryClientRegistrationRepository(registration(settings)));
  }

  private static ClientRegistration registration(OpenIdSettings settings) {
    return ClientRegistrations.fromOidcIssuerLocation(settings.issuer())
        .registrationId("oidc")
        .clientId(settings.clientId())
        .clientSecret(settings.clientSecret())
        .scope("openid", "profile")
        .build();
  }
}
