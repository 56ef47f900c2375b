package org.xingtan.programme;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// When something is open in a run.
///
/// @param area code of the area; nothing for all areas without a window of their own
/// @param closesAt first moment after
/// @param reason why an area differs or was extended
public record Window(
    Kind kind, @Nullable String area, Instant opensAt, Instant closesAt, @Nullable String reason) {

  /// In the order in which they come.
  public enum Kind {
    REGISTRATION,
    SELECTION,
    PAYMENT,
    STUDY
  }
}
