package org.xingtan.signon;

import java.util.Optional;
import org.springframework.core.env.Environment;

/// A CAS server.
///
/// @param server its address, such as `https://cas.example.org/cas`
/// @param attribute that holds a sign-in name or teacher number; empty for the user's own name
record CasSettings(String server, String attribute, String label) {

  static Optional<CasSettings> of(Environment settings) {
    String prefix = "xingtan.sign-on.cas.";
    String server = settings.getProperty(prefix + "server", "");
    return server.isBlank()
        ? Optional.empty()
        : Optional.of(
            new CasSettings(
                server.replaceAll("/+$", ""),
                settings.getProperty(prefix + "attribute", ""),
                settings.getProperty(prefix + "label", "CAS")));
  }
}
