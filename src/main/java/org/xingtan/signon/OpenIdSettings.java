package org.xingtan.signon;

import java.util.Optional;
import org.springframework.core.env.Environment;

/// An OpenID provider.
///
/// @param claim of the ID token that holds a sign-in name or teacher number
record OpenIdSettings(
    String issuer, String clientId, String clientSecret, String claim, String label) {

  static Optional<OpenIdSettings> of(Environment settings) {
    String prefix = "xingtan.sign-on.oidc.";
    String issuer = settings.getProperty(prefix + "issuer", "");
    return issuer.isBlank()
        ? Optional.empty()
        : Optional.of(
            new OpenIdSettings(
                issuer,
                settings.getRequiredProperty(prefix + "client-id"),
                settings.getRequiredProperty(prefix + "client-secret"),
                settings.getProperty(prefix + "claim", "preferred_username"),
                settings.getProperty(prefix + "label", "OpenID Connect")));
  }

  /// Never shows the secret.
  @Override
  public String toString() {
    return "OpenIdSettings[" + issuer + "]";
  }
}
