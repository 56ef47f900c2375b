package org.xingtan.referencecity;

import java.util.Locale;

/// The full city of the published figures, or one of about a hundredth for quick tests.
public enum CitySize {
  FULL,
  SMALL;

  String folder() {
    return name().toLowerCase(Locale.ROOT);
  }
}
