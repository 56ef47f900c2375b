package org.xingtan.selection;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

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

  private final QuotaStore store;
  private final PoolStore pools;

  Quotas(QuotaStore store, PoolStore pools) {
    this.store = store;
    this.pools = pools;
  }

  public List<Quota> of(int section) {
    return store.of(section);
  }

  /// Sets how many seats an area or a school has.
  @Transactional
  public Optional<QuotaRefused> set(int section, Level level, int unit, int seats) {
    lock(section);
    int taken = store.taken(section, level, unit);
    if (seats < taken) {
      return Optional.of(new QuotaRefused.BelowTaken(taken));
    }
    int below = store.below(section, level, unit);
    if (seats < below) {
      return Optional.of(new QuotaRefused.LessThanBelow(below));
    }
    Optional<Integer> above = store.above(section, level, unit);
    int beside = store.beside(section, level, unit);
    if (above.isPresent() && beside + seats > above.get()) {
      return Optional.of(new QuotaRefused.MoreThanAbove(above.get() - beside));
    }
    store.set(section, level, unit, seats, taken);
    return Optional.empty();
  }

  /// From then on the area or school is limited only by the level above.
  @Transactional
  public void remove(int section, Level level, int unit) {
    lock(section);
    store.remove(section, level, unit);
  }

  /// Whether the section may have so many seats, as far as those taken and the quotas go. The section stays locked until the end of the transaction.
  @Transactional
  public Optional<QuotaRefused> capacity(int section, int seats) {
    lock(section);
    int taken = store.takenOf(section);
    if (seats < taken) {
      return Optional.of(new QuotaRefused.BelowTaken(taken));
    }
    int areas = store.beside(section, Level.AREA, 0);
    return seats < areas ? Optional.of(new QuotaRefused.LessThanBelow(areas)) : Optional.empty();
  }

  private void lock(int section) {
    pools.align(section);
    pools.lock(section);
  }
}
