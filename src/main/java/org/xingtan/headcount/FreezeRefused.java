package org.xingtan.headcount;

import java.time.LocalDate;

/// Why a head count is not frozen.
sealed interface FreezeRefused {

  record NameUnsound() implements FreezeRefused {}

  record NameTaken(String name) implements FreezeRefused {}

  /// Nobody can say today who will be employed.
  record DayAhead(LocalDate today) implements FreezeRefused {}

  record NobodyCounts() implements FreezeRefused {}

  /// The roster changed since the preview.
  record CountedOtherwise(int seen, int now) implements FreezeRefused {}
}
