package org.xingtan.upkeep;

import org.xingtan.catalogue.CourseRefused;

/// Why a course was not proposed to retire, or a proposal not decided.
sealed interface UpkeepRefused {
  record ReasonMissing() implements UpkeepRefused {}

  record DayNotAhead() implements UpkeepRefused {}

  record SuccessorUnknown(String code) implements UpkeepRefused {}

  record AlreadyProposed() implements UpkeepRefused {}

  record AlreadyDecided() implements UpkeepRefused {}

  record Unfit(CourseRefused why) implements UpkeepRefused {}
}
