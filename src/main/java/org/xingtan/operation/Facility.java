package org.xingtan.operation;

import java.net.URI;
import java.util.List;
import org.springframework.core.env.Environment;

/// Something that is switched on by configuration.
///
/// @param name the key of its name
/// @param address the setting that switches it on and says where it is
/// @param secrets the settings it needs besides, such as keys; all of them are there, or something is missing
record Facility(String name, String address, List<String> secrets) {
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

  /// How many of the settings it needs besides are missing.
  long missing(Environment settings) {
    return on(settings) ? lacking(settings).size() : 0;
  }

  /// The names of the settings that are missing.
  List<String> lacking(Environment settings) {
    return secrets.stream().filter(secret -> !isSet(settings, secret)).toList();
  }

  private static boolean isSet(Environment settings, String key) {
    return !settings.getProperty(key, "").isBlank();
  }
}
