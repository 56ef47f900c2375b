package org.xingtan.referencecity;

import java.util.Map;

/// Look-ups of codes that the files must define.
final class Known {

  private Known() {}

  static <V> V known(Map<String, V> definitions, String code) {
    V found = definitions.get(code);
    if (found == null) {
      throw new AssertionError("Nothing is known of " + code);
    }
    return found;
  }
}
