package org.xingtan.centre;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// Back to the list one came from, with its filter; only ever to the selection centre of this very site.
final class Back {
  private static final String CENTRE = "/selection";

  private Back() {}

  static String to(@Nullable String from) {
    if (from == null) {
      return CENTRE;
    }
    try {
      URI address = URI.create(from);
      String query = address.getRawQuery();
      return CENTRE.equals(address.getPath()) && query != null ? CENTRE + "?" + query : CENTRE;
    } catch (IllegalArgumentException noAddress) {
      return CENTRE;
    }
  }
}
