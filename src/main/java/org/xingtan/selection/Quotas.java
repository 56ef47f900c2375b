package org.xingtan.selection;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xingtan.enrolment.SectionSeats;
import org.xingtan.identity.Identity;
import org.xingtan.programme.Runs;

/// Seats of areas within a section, and of schools within an area: the cascade city, area, school. Never more below than above, never
/// less than what is taken.
@Service
public class Quotas {
  /// Whose seats.
  public enum Level {
    AREA,
    SCHOOL
  }

  /// @param unitId key of the area or the school
  public record Quota(Level level, int unitId, int seats, int taken) {}

  /// What became of a new number of seats.
  ///
  /// @param seated how many who waited got a seat at once
  public record Resized(Optional<QuotaRefused> refused, int seated) {}

  private final QuotaStore store;
  private final PoolStore pools;
  private final SectionSeats sections;
  private final Promotions promotions;
  private final Runs runs;

  Quotas(
      QuotaStore store, PoolStore pools, SectionSeats sections, Promotions promotions, Runs runs) {
    this.store = store;
    this.pools = pools;
    this.sections = sections;
    this.promotions = promotions;
    this.runs = runs;
  }

  public List<Quota> of(int section) {
    return store.of(section);
  }

  /// Sets how many seats an area or a school has.
  @Transactional
  public Optional<QuotaRefused> set(int section, Level level, int unit, int seats) {
    lock(section);
    int taken = store.taken(section, level, unit);
    Optional<QuotaRefused> refused =
        closed(section)
            .or(() -> atLeast(seats, taken).map(QuotaRefused.BelowTaken::new))
            .or(() ->
                atLeast(seats, store.below(section, level, unit))
                    .map(QuotaRefused.LessThanBelow::new))
            .or(() -> withinAbove(section, level, unit, seats));
    if (refused.isEmpty()) {
      store.set(section, level, unit, seats, taken);
    }
    return refused;
  }

  private Optional<QuotaRefused> withinAbove(int section, Level level, int unit, int seats) {
    int beside = store.beside(section, level, unit);
    return store
        .above(section, level, unit)
        .filter(above -> beside + seats > above)
        .map(above -> new QuotaRefused.MoreThanAbove(above - beside));
  }

  /// From then on the area or school is limited only by the level above.
  @Transactional
  public Optional<QuotaRefused> remove(int section, Level level, int unit) {
    lock(section);
    Optional<QuotaRefused> refused = closed(section);
    if (refused.isEmpty()) {
      store.remove(section, level, unit);
    }
    return refused;
  }

  /// Sets how many seats the section has; nothing for no limit. Who waits and could have one of more seats gets it in the same
  /// transaction; who is being served at that moment, a moment later.
  @Transactional
  public Resized resize(Identity by, int section, @Nullable Integer seats) {
    lock(section);
    Optional<QuotaRefused> refused =
        closed(section).or(() -> seats == null ? Optional.empty() : tooFew(section, seats));
    if (refused.isPresent()) {
      return new Resized(refused, 0);
    }
    SectionSeats.Of before = sections.of(section);
    if (!Objects.equals(before.capacity(), seats)) {
      sections.set(section, seats);
      runs.note(by, before.runId(), "SEATS/" + before.code(), text(before.capacity()), text(seats));
    }
    int waited = pools.waiting(section);
    pools.align(section);
    promotions.moveUp(section);
    return new Resized(Optional.empty(), waited - pools.waiting(section));
  }

  private Optional<QuotaRefused> tooFew(int section, int seats) {
    return atLeast(seats, store.takenOf(section))
        .<QuotaRefused>map(QuotaRefused.BelowTaken::new)
        .or(() ->
            atLeast(seats, store.beside(section, Level.AREA, 0))
                .map(QuotaRefused.LessThanBelow::new));
  }

  private static Optional<Integer> atLeast(int seats, int needed) {
    return seats < needed ? Optional.of(needed) : Optional.empty();
  }

  private static @Nullable String text(@Nullable Integer seats) {
    return seats == null ? null : seats.toString();
  }

  private Optional<QuotaRefused> closed(int section) {
    return store.closedPeriod(section).map(QuotaRefused.PeriodClosed::new);
  }

  private void lock(int section) {
    pools.align(section);
    pools.lock(List.of(section));
  }
}
