package org.xingtan.selection;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a part of a run asks of one person, and how far they are.
///
/// @param rule COURSES, HOURS, SUBMISSIONS or NONE
/// @param minimum courses or hours that complete the part
/// @param endsOn last day of the period
public record Requirement(
    Run run,
    int partId,
    String part,
    String rule,
    BigDecimal minimum,
    Done done,
    Window window,
    LocalDate endsOn) {

  /// @param code programme and period, as addresses name the run
  public record Run(int id, String code, String name) {}

  public record Done(
      int selectedCourses,
      BigDecimal selectedHours,
      int completedCourses,
      BigDecimal completedHours) {}

  public record Window(boolean open, @Nullable Instant next, @Nullable Instant last) {}

  /// Selected, in what the rule counts.
  public BigDecimal selected() {
    return rule.equals("HOURS") ? done.selectedHours() : BigDecimal.valueOf(done.selectedCourses());
  }

  public BigDecimal completed() {
    return rule.equals("HOURS")
        ? done.completedHours()
        : BigDecimal.valueOf(done.completedCourses());
  }

  /// What is still to be selected, never below zero.
  public BigDecimal missing() {
    return minimum.subtract(selected()).max(BigDecimal.ZERO);
  }

  /// Whether courses are what it takes.
  public boolean bySelection() {
    return rule.equals("HOURS") || rule.equals("COURSES");
  }
}
