package org.xingtan.coursereview;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xingtan.identity.Identity;

/// Makes new versions of standards. What was assigned before is read by the version that held then.
@Service
class Standards {
  private static final int ALL_POINTS = 100;
  private static final int FEWEST = 2;
  private static final int LONGEST = 60;

  private final StandardStore store;
  private final Clock clock;

  Standards(StandardStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /// A criterion as it was typed.
  record Line(String name, String nameInEnglish, @Nullable Integer points) {
    static Line of(Criterion criterion) {
      return new Line(criterion.name(), criterion.nameInEnglish(), criterion.mostPoints());
    }

    boolean sound() {
      return !name.isEmpty()
          && name.length() <= LONGEST
          && nameInEnglish.length() <= 2 * LONGEST
          && points != null
          && points > 0;
    }
  }

  record Wanted(String form, @Nullable Integer passPoints, List<Line> lines, String reason) {
    boolean same(Standard standard) {
      return Objects.equals(passPoints, standard.passPoints())
          && lines.equals(standard.criteria().stream().map(Line::of).toList());
    }
  }

  /// Sent twice, or without a change, it makes no version.
  @Transactional
  public Optional<StandardRefused> change(Identity by, Wanted wanted) {
    store.lock(wanted.form());
    Standard now = store.current(wanted.form());
    if (wanted.same(now)) {
      return Optional.empty();
    }
    Optional<StandardRefused> refused = refusal(wanted);
    if (refused.isEmpty()) {
      store.insert(wanted, now.version() + 1, by.name(), clock.instant());
    }
    return refused;
  }

  private static Optional<StandardRefused> refusal(Wanted wanted) {
    if (wanted.lines().size() < FEWEST) {
      return Optional.of(new StandardRefused.TooFew(FEWEST));
    }
    for (Line line : wanted.lines()) {
      if (!line.sound()) {
        return Optional.of(new StandardRefused.LineUnsound(line.name()));
      }
    }
    int sum = wanted.lines().stream().mapToInt(line -> Objects.requireNonNull(line.points())).sum();
    if (sum != ALL_POINTS) {
      return Optional.of(new StandardRefused.SumUnsound(sum));
    }
    Integer pass = wanted.passPoints();
    if (pass == null || pass < 1 || pass > ALL_POINTS) {
      return Optional.of(new StandardRefused.PassUnsound());
    }
    return wanted.reason().length() < 2 || wanted.reason().length() > 200
        ? Optional.of(new StandardRefused.ReasonMissing())
        : Optional.empty();
  }
}
