package org.xingtan.web;

import org.jspecify.annotations.Nullable;

/// Something known, with its name.
///
/// @param address where it leads, if anywhere
public record Fact(String label, String value, @Nullable String address) {
  public static Fact of(String label, String value) {
    return new Fact(label, value, null);
  }

  /// An address that somebody typed; only one of the web becomes a link, so that no script does.
  public static Fact address(String label, String typed) {
    return new Fact(label, typed, typed.matches("https?://.+") ? typed : null);
  }
}
