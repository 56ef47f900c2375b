package org.xingtan.upkeep;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xingtan.catalogue.Course;
import org.xingtan.catalogue.CourseRefused;
import org.xingtan.catalogue.Courses;
import org.xingtan.identity.Identity;
import org.xingtan.time.CityTime;

/// Proposing that a course retires, and deciding about it (docs/rules/upkeep.md).
@Service
class Proposals {
  private final ProposalStore store;
  private final Courses courses;
  private final Clock clock;

  Proposals(ProposalStore store, Courses courses, Clock clock) {
    this.store = store;
    this.courses = courses;
    this.clock = clock;
  }

  /// What somebody proposes.
  ///
  /// @param successor code of the course that should take its place; may be empty
  record Wanted(@Nullable LocalDate day, String successor, String reason) {}

  @Transactional
  public Optional<UpkeepRefused> propose(Identity by, Course course, Wanted wanted) {
    if (course.retiredOn() != null) {
      return unfit(new CourseRefused.AlreadyRetired(course.code()));
    }
    if (wanted.reason().isEmpty()) {
      return Optional.of(new UpkeepRefused.ReasonMissing());
    }
    LocalDate day = wanted.day();
    if (day == null || !day.isAfter(today())) {
      return Optional.of(new UpkeepRefused.DayNotAhead());
    }
    Optional<Course> successor = courses.find(wanted.successor());
    if (successor.isEmpty() && !wanted.successor().isEmpty()) {
      return Optional.of(new UpkeepRefused.SuccessorUnknown(wanted.successor()));
    }
    if (successor.isPresent() && !fits(successor.get(), course)) {
      return unfit(new CourseRefused.SuccessorUnfit(wanted.successor()));
    }
    Integer next = successor.map(Course::id).orElse(null);
    var proposed = new ProposalStore.Wanted(course.id(), day, next, wanted.reason());
    return store.insert(proposed, by.name(), by.scope().providerId(), clock.instant())
        ? Optional.empty()
        : Optional.of(new UpkeepRefused.AlreadyProposed());
  }

  private static boolean fits(Course successor, Course course) {
    return successor.id() != course.id() && successor.retiredOn() == null;
  }

  /// From the day on the course is no longer on offer. The office may set another day than the proposed one.
  @Transactional
  public Optional<UpkeepRefused> accept(
      Identity by, Proposal proposal, @Nullable LocalDate day, String reason) {
    if (day == null || !day.isAfter(today())) {
      return Optional.of(new UpkeepRefused.DayNotAhead());
    }
    if (!store.lockOpen(proposal.id())) {
      return Optional.of(new UpkeepRefused.AlreadyDecided());
    }
    Course course = courses.find(proposal.course().code()).orElseThrow();
    String successor = proposal.successor();
    Course next = successor == null ? null : courses.find(successor).orElseThrow();
    Optional<CourseRefused> refused = courses.retire(course, day, next);
    if (refused.isEmpty()) {
      decided(by, proposal, "ACCEPTED", reason);
    }
    return refused.map(UpkeepRefused.Unfit::new);
  }

  @Transactional
  public Optional<UpkeepRefused> decline(Identity by, Proposal proposal, String reason) {
    if (reason.isEmpty()) {
      return Optional.of(new UpkeepRefused.ReasonMissing());
    }
    return decided(by, proposal, "DECLINED", reason)
        ? Optional.empty()
        : Optional.of(new UpkeepRefused.AlreadyDecided());
  }

  /// By those who proposed it.
  @Transactional
  public Optional<UpkeepRefused> withdraw(Identity by, Proposal proposal) {
    return decided(by, proposal, "WITHDRAWN", "")
        ? Optional.empty()
        : Optional.of(new UpkeepRefused.AlreadyDecided());
  }

  private boolean decided(Identity by, Proposal proposal, String as, String reason) {
    String why = reason.isEmpty() ? null : reason;
    return store.decide(proposal.id(), as, by.name(), why, clock.instant());
  }

  private static Optional<UpkeepRefused> unfit(CourseRefused why) {
    return Optional.of(new UpkeepRefused.Unfit(why));
  }

  LocalDate today() {
    return CityTime.dayOf(clock.instant());
  }
}
