package org.xingtan.rating;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xingtan.identity.Identity;
import org.xingtan.time.CityTime;

/// Rating courses, and hiding comments (docs/rules/rating.md).
@Service
class Ratings {
  static final int LONGEST_COMMENT = 500;

  private final RatingStore store;
  private final Clock clock;

  Ratings(RatingStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  List<Finished> of(int teacher) {
    return store.finishedBy(teacher);
  }

  /// Nothing when the person has not finished the course.
  Optional<Finished> find(int teacher, String code) {
    return store.find(teacher, code);
  }

  /// The last day on which it can be rated.
  LocalDate lastDay(Finished course) {
    return course.endsOn().plusDays(store.openDays(today()));
  }

  boolean open(Finished course) {
    return !today().isAfter(lastDay(course));
  }

  /// The same twice changes nothing.
  @Transactional
  public Optional<RatingRefused> rate(
      int teacher, Finished course, @Nullable Integer points, String comment) {
    if (!open(course)) {
      return Optional.of(new RatingRefused.TooLate(lastDay(course)));
    }
    if (points == null || points < 1 || points > 5) {
      return Optional.of(new RatingRefused.PointsMissing());
    }
    if (comment.length() > LONGEST_COMMENT) {
      return Optional.of(new RatingRefused.CommentTooLong(LONGEST_COMMENT));
    }
    store.put(
        teacher, course.courseId(), points, comment.isEmpty() ? null : comment, clock.instant());
    return Optional.empty();
  }

  /// Hides a comment, or shows it again. False without a reason.
  @Transactional
  public boolean moderate(Identity by, Comment comment, boolean hide, String reason) {
    if (reason.isEmpty()) {
      return false;
    }
    store.moderate(comment.id(), hide ? "HIDDEN" : "SHOWN", by.name(), reason, clock.instant());
    return true;
  }

  private LocalDate today() {
    return CityTime.dayOf(clock.instant());
  }
}
