package org.xingtan.operation;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/// Something that is switched on by configuration.
///
/// @param name the key of its name
/// @param address the setting that switches it on and says where it is
/// @param secret the setting that holds its secret; nothing where it needs none
record Facility(String name, String address, @Nullable String secret) {
  boolean on(Environment settings) {
    return isSet(settings, address);
  }

  /// Scheme and host alone: a path or a query may hold a secret.
  String where(Environment settings) {
    String value = settings.getProperty(address, "");
    try {
      URI uri = URI.create(value);
      return uri.getHost() == null ? "" : uri.getScheme() + "://" + uri.getHost() + port(uri);
    } catch (IllegalArgumentException notAnAddress) {
      return "";
    }
  }

  private static String port(URI uri) {
    return uri.getPort() < 0 ? "" : ":" + uri.getPort();
  }

  boolean secretMissing(Environment settings) {
    return secret != null && on(settings) && !isSet(settings, secret);
  }

  private static boolean isSet(Environment settings, String key) {
    return !settings.getProperty(key, "").isBlank();
  }
}
