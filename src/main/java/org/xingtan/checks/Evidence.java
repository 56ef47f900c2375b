package org.xingtan.checks;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.xingtan.printed.Counted;

/// What a rule may ask beyond the tables, so that its sentence can say who and why.
interface Evidence {
  /// How two counted sets of persons lie to each other at the end of a day.
  Overlap overlap(Counted one, Counted other, LocalDate asOf);

  /// Areas whose window in the context was still open after the day.
  List<OpenWindow> openWindows(String context, LocalDate asOf);

  /// @param onlyOne persons in the first and not in the second, by cause
  record Overlap(long both, Map<Cause, Long> onlyOne, Map<Cause, Long> onlyOther) {
    long missingFromOther() {
      return sum(onlyOne);
    }

    long missingFromOne() {
      return sum(onlyOther);
    }

    private static long sum(Map<Cause, Long> parts) {
      return parts.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  /// @param area name; empty for all areas
  record OpenWindow(String area, LocalDate lastDay) {}
}
