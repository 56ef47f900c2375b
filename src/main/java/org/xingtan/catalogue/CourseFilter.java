package org.xingtan.catalogue;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a list of courses is narrowed by; empty means all.
///
/// @param q part of code or title
/// @param offer OFFERED or RETIRED
/// @param lacking `content` for courses without
record CourseFilter(
    String q, String category, String offer, String lacking, @Nullable Integer provider) {

  /// The query parameters; Spring hands in null for what the address does not say.
  record Asked(
      @Nullable String q,
      @Nullable String category,
      @Nullable String offer,
      @Nullable String lacking) {}

  static CourseFilter of(Asked asked, @Nullable Integer provider) {
    return new CourseFilter(
        asked.q() == null ? "" : asked.q().strip(),
        word(asked.category()).toUpperCase(Locale.ROOT),
        word(asked.offer()).toUpperCase(Locale.ROOT),
        word(asked.lacking()),
        provider);
  }

  private static String word(@Nullable String value) {
    return value == null ? "" : value.strip();
  }
}
