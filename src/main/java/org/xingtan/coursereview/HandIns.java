package org.xingtan.coursereview;

import static java.util.stream.Collectors.toCollection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xingtan.catalogue.Course;
import org.xingtan.catalogue.CourseContent;
import org.xingtan.catalogue.Courses;
import org.xingtan.identity.Identity;
import org.xingtan.identity.OutsidePosts;
import org.xingtan.time.CityTime;

/// Handing in, reading and deciding (docs/rules/coursereview.md).
@Service
class HandIns {
  private static final int READINGS = 2;

  private final HandInStore store;
  private final ReadingStore readings;
  private final Courses courses;
  private final OutsidePosts posts;
  private final Notices notices;
  private final Clock clock;

  HandIns(
      HandInStore store,
      ReadingStore readings,
      Courses courses,
      OutsidePosts posts,
      Notices notices,
      Clock clock) {
    this.notices = notices;
    this.store = store;
    this.readings = readings;
    this.courses = courses;
    this.posts = posts;
    this.clock = clock;
  }

  /// A draft may be as incomplete as it likes; what it becomes is looked at when it is handed in.
  ///
  /// @param versionOf the course that it is to be a new version of, if any
  @Transactional
  public int create(Identity by, int provider, CourseContent content, @Nullable String versionOf) {
    return store.insert(provider, versionOf, content, by.name(), clock.instant());
  }

  @Transactional
  public Optional<ReviewRefused> update(HandIn seen, CourseContent content) {
    HandIn handIn = locked(seen);
    if (!handIn.editable()) {
      return notNow(handIn);
    }
    store.update(handIn.id(), content);
    return Optional.empty();
  }

  /// Only what nobody else has ever seen.
  @Transactional
  public Optional<ReviewRefused> discard(HandIn seen) {
    HandIn handIn = locked(seen);
    if (handIn.round() > 0) {
      return notNow(handIn);
    }
    store.delete(handIn.id());
    return Optional.empty();
  }

  @Transactional
  public Optional<ReviewRefused> handIn(Identity by, HandIn seen) {
    HandIn handIn = locked(seen);
    if (!handIn.editable()) {
      return notNow(handIn);
    }
    Optional<ReviewRefused> unfit = courses.unfit(handIn.content()).map(ReviewRefused.Unfit::new);
    if (unfit.isPresent()) {
      return unfit;
    }
    if (handIn.content().contentAddress() == null) {
      return Optional.of(new ReviewRefused.ContentMissing());
    }
    store.step(handIn.id(), "HANDED_IN", by.name(), null, null, clock.instant());
    return Optional.empty();
  }

  /// Assigning somebody twice changes nothing; whoever signs in for the provider does not read its courses.
  @Transactional
  public Optional<ReviewRefused> assign(HandIn seen, List<OutsidePosts.Holder> reviewers) {
    HandIn handIn = locked(seen);
    if (!handIn.handedIn()) {
      return notNow(handIn);
    }
    Set<Integer> own = accounts(posts.ofProvider(handIn.providerId()).stream());
    Optional<OutsidePosts.Holder> partial =
        reviewers.stream().filter(one -> own.contains(one.accountId())).findFirst();
    if (partial.isPresent()) {
      return Optional.of(new ReviewRefused.ReadsOwn(partial.get().name()));
    }
    Set<Integer> all = accounts(reviewers.stream());
    ofRound(handIn).forEach(reading -> all.add(reading.accountId()));
    if (all.size() < READINGS) {
      return Optional.of(new ReviewRefused.TooFewReviewers(READINGS));
    }
    for (OutsidePosts.Holder one : reviewers) {
      if (readings.assign(handIn, one.accountId(), one.name(), clock.instant())) {
        notices.assigned(handIn, one.accountId());
      }
    }
    return Optional.empty();
  }

  private static Set<Integer> accounts(Stream<OutsidePosts.Holder> holders) {
    return holders.map(OutsidePosts.Holder::accountId).collect(toCollection(HashSet::new));
  }

  /// Points for every criterion, with a reason below half; once.
  @Transactional
  public Optional<ReviewRefused> read(Reading reading, List<Score> scores, String remark) {
    store.lock(reading.handIn());
    HandIn handIn = store.find(reading.handIn(), null).orElseThrow();
    if (!handIn.handedIn() || handIn.round() != reading.round()) {
      return notNow(handIn);
    }
    for (Score score : scores) {
      if (!score.sound()) {
        return Optional.of(new ReviewRefused.PointsUnsound(score.criterion().name()));
      }
      if (score.unexplained()) {
        return Optional.of(new ReviewRefused.ReasonMissing(score.criterion().name()));
      }
    }
    String said = remark.isEmpty() ? null : remark;
    return readings.finish(reading.id(), scores, said, clock.instant())
        ? Optional.empty()
        : Optional.of(new ReviewRefused.AlreadyRead());
  }

  /// What the office says about a course.
  ///
  /// @param code under which it is published
  /// @param retire from when the version before is no longer on offer; nothing leaves it
  record Ruling(Decision decision, String code, @Nullable LocalDate retire, String reason) {}

  /// After two readings. Against their mean, and for every no, a reason is asked.
  @Transactional
  public Optional<ReviewRefused> decide(Identity by, HandIn seen, Ruling ruling) {
    HandIn handIn = locked(seen);
    if (!handIn.handedIn()) {
      return notNow(handIn);
    }
    List<Reading> finished =
        ofRound(handIn).stream().filter(reading -> reading.readAt() != null).toList();
    if (finished.size() < READINGS) {
      return Optional.of(new ReviewRefused.TooFewReadings(finished.size()));
    }
    boolean publishes = ruling.decision() == Decision.PUBLISHED;
    if (ruling.reason().isEmpty() && (!publishes || !passes(handIn, finished))) {
      return Optional.of(new ReviewRefused.DecisionWithoutReason());
    }
    Optional<ReviewRefused> refused = publishes ? publish(handIn, ruling) : Optional.empty();
    if (refused.isEmpty()) {
      String why = ruling.reason().isEmpty() ? null : ruling.reason();
      String code = publishes ? ruling.code() : null;
      store.step(handIn.id(), ruling.decision().name(), by.name(), why, code, clock.instant());
      notices.decided(handIn, ruling.decision());
    }
    return refused;
  }

  private Optional<ReviewRefused> publish(HandIn handIn, Ruling ruling) {
    LocalDate today = CityTime.dayOf(clock.instant());
    Course before = previous(handIn);
    Optional<Retirement> retirement = retirement(before, ruling.retire());
    if (retirement.filter(one -> !one.ahead(today)).isPresent()) {
      return Optional.of(new ReviewRefused.RetirementNotAhead());
    }
    Optional<ReviewRefused> refused =
        courses
            .publish(ruling.code(), handIn.content(), handIn.providerId(), today, before)
            .map(ReviewRefused.Unfit::new);
    if (refused.isEmpty()) {
      Course next = courses.find(ruling.code()).orElseThrow();
      retirement.ifPresent(one -> courses.retire(one.course(), one.day(), next));
    }
    return refused;
  }

  /// The version before and from when it is no longer on offer.
  private record Retirement(Course course, LocalDate day) {
    boolean ahead(LocalDate today) {
      return day.isAfter(today) && day.isAfter(course.offeredFrom());
    }
  }

  private static Optional<Retirement> retirement(@Nullable Course before, @Nullable LocalDate day) {
    return before == null || day == null || before.retiredOn() != null
        ? Optional.empty()
        : Optional.of(new Retirement(before, day));
  }

  private @Nullable Course previous(HandIn handIn) {
    String code = handIn.versionOf();
    return code == null ? null : courses.findOf(code, handIn.providerId()).orElseThrow();
  }

  enum Decision {
    PUBLISHED,
    RETURNED,
    REJECTED
  }

  private List<Reading> ofRound(HandIn handIn) {
    return readings.ofHandIn(handIn.id()).stream()
        .filter(reading -> reading.round() == handIn.round())
        .toList();
  }

  private static Optional<ReviewRefused> notNow(HandIn handIn) {
    return Optional.of(new ReviewRefused.NotNow(handIn.state()));
  }

  /// The mean of the sums, compared without a division.
  private boolean passes(HandIn handIn, List<Reading> finished) {
    int pass = readings.passPoints(handIn);
    return finished.stream().mapToInt(Reading::points).sum() >= pass * finished.size();
  }

  private HandIn locked(HandIn seen) {
    store.lock(seen.id());
    return store.find(seen.id(), seen.providerId()).orElseThrow();
  }
}
