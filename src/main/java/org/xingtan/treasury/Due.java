package org.xingtan.treasury;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A seat that is to be paid and stands on no bill yet.
record Due(
    Seat seat,
    String teacherNumber,
    String teacher,
    String title,
    String run,
    BigDecimal fee,
    Instant selectedAt,
    @Nullable Instant payBy) {

  /// Names a seat: whose, and which attempt at which course of which run.
  record Seat(int teacherId, int runId, int courseId, int attempt, int sectionId) {
    String key() {
      return teacherId + "." + runId + "." + courseId + "." + attempt;
    }
  }
}
