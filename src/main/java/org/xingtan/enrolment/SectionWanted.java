package org.xingtan.enrolment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A section as somebody wants it.
///
/// @param capacity seats of a new one; nothing for no limit
public record SectionWanted(
    String code,
    String name,
    What what,
    Whom whom,
    @Nullable Integer capacity,
    @Nullable LocalDate opensOn) {

  public enum Kind {
    COURSE,
    CLASS,
    WORKSHOP
  }

  /// @param part its code within the programme
  /// @param course its code
  public record What(String part, String course, @Nullable Kind kind) {}

  /// @param area its code; nothing for all
  /// @param subject its code; nothing for that of the course
  public record Whom(@Nullable String area, @Nullable String subject) {}
}
