package org.xingtan.enrolment;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An enrolment of a person, standing or withdrawn.
///
/// @param hours credit hours of the course
public record HeldSeat(Course course, int attempt, BigDecimal hours, Moments moments) {

  /// What is held: a course, in a section that counts for a part of a run.
  public record Course(int runId, int periodId, int partId, int courseId, int sectionId) {}

  public record Moments(
      Instant selected,
      @Nullable Instant paid,
      @Nullable Instant started,
      @Nullable Instant completed,
      @Nullable Instant withdrawn) {}

  public boolean stands() {
    return moments.withdrawn() == null;
  }

  public boolean studied() {
    return moments.started() != null || moments.completed() != null;
  }

  public boolean paid() {
    return moments.paid() != null;
  }

  HeldSeat withdrawn(Instant at) {
    return new HeldSeat(
        course,
        attempt,
        hours,
        new Moments(
            moments.selected(), moments.paid(), moments.started(), moments.completed(), at));
  }

  HeldSeat paid(Instant at) {
    return new HeldSeat(
        course,
        attempt,
        hours,
        new Moments(
            moments.selected(), at, moments.started(), moments.completed(), moments.withdrawn()));
  }
}
