package org.xingtan.exchange;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One attempt to take over the files of an import, as it is kept.
///
/// @param asked how it was asked for
/// @param state how far it is, or how it ended
/// @param removals stored rows that went, or would go
/// @param problems how many problems were found
record Pass(
    int id, int importId, Asked asked, State state, Step step, long removals, long problems) {

  /// @param rehearsal dry run
  /// @param complete the files are the whole truth
  /// @param confirmedRemovals -1 for none
  record Asked(
      boolean rehearsal, boolean complete, long confirmedRemovals, String by, Instant at) {}

  /// What is being done now.
  record Step(
      @Nullable String phase,
      @Nullable String sheet,
      long rows,
      @Nullable Instant beganAt,
      @Nullable Instant endedAt) {}

  enum State {
    WAITING,
    RUNNING,
    LOADED,
    UNCHANGED,
    CHECKED,
    REFUSED,
    UNCONFIRMED,
    BUSY,
    INTERRUPTED,
    FAILED;

    boolean isOpen() {
      return this == WAITING || this == RUNNING;
    }
  }
}
