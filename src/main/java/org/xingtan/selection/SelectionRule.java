package org.xingtan.selection;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xingtan.time.CityTime;

/// How courses of a run are selected (docs/rules/selection.md).
///
/// @param repeats whether a course completed in an earlier period can be selected again
/// @param again whether a course can be selected again after it was given back
/// @param withdrawUntil until when a seat can be given back; null: until the selection window closes
public record SelectionRule(
    Audience audience,
    Fit fit,
    boolean repeats,
    boolean again,
    boolean waiting,
    School school,
    @Nullable Instant withdrawUntil) {
  /// As it is written down when it changes.
  String text() {
    return Stream.of(
            audience,
            fit,
            repeats ? "REPEATS" : null,
            again ? "AGAIN" : null,
            waiting ? "WAITING" : null,
            school,
            withdrawUntil == null ? null : CityTime.minute(withdrawUntil))
        .filter(Objects::nonNull)
        .map(Object::toString)
        .collect(Collectors.joining(" "));
  }

  public enum Audience {
    /// Who is due in the run.
    DUE,
    /// Whoever is employed today as well.
    EMPLOYED
  }

  public enum Fit {
    SUBJECT_AND_STAGE,
    ANY
  }

  /// What the school does for its people.
  public enum School {
    NONE,
    SELECTS,
    REVIEWS,
    BOTH
  }
}
