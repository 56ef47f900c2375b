package org.xingtan.directory;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a list of schools is narrowed by; empty means all.
///
/// @param q part of the name, key or identifier
record SchoolFilter(String q, String area, String ownership, String stage, String pilot) {

  /// The query parameters; Spring hands in null for what the address does not say.
  record Asked(
      @Nullable String q,
      @Nullable String area,
      @Nullable String ownership,
      @Nullable String stage,
      @Nullable String pilot) {}

  static SchoolFilter of(Asked asked) {
    return new SchoolFilter(
        asked.q() == null ? "" : asked.q().strip(),
        code(asked.area()),
        code(asked.ownership()),
        code(asked.stage()),
        code(asked.pilot()));
  }

  Address address() {
    return Address.of("/schools")
        .with("q", q)
        .with("area", area)
        .with("ownership", ownership)
        .with("stage", stage)
        .with("pilot", pilot);
  }

  private static String code(@Nullable String value) {
    return value == null ? "" : value.strip().toUpperCase(Locale.ROOT);
  }
}
