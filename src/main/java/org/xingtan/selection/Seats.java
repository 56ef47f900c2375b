package org.xingtan.selection;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xingtan.enrolment.Enrolments;
import org.xingtan.enrolment.HeldSeat;
import org.xingtan.enrolment.Place;
import org.xingtan.milestone.Dimensions;

/// Holds and frees seats: the counters, the enrolment with its lines and counts, and the seat, in the transaction of whoever
/// decided and under the person's lock.
@Component
class Seats {
  private final PoolStore pools;
  private final WaitingStore waiting;
  private final SeatStore store;
  private final ReviewStore reviews;
  private final Enrolments enrolments;

  Seats(
      PoolStore pools,
      WaitingStore waiting,
      SeatStore store,
      ReviewStore reviews,
      Enrolments enrolments) {
    this.pools = pools;
    this.waiting = waiting;
    this.store = store;
    this.reviews = reviews;
    this.enrolments = enrolments;
  }

  /// Locks the counters of all these sections, in the order in which everybody locks them, and brings them in line with the sections.
  /// Sections without a limit have none.
  Counters lock(List<Wish> wishes) {
    List<Wish> inOrder =
        wishes.stream()
            .filter(wish -> wish.offer().pools().known() || wish.offer().capacity() != null)
            .sorted(Comparator.comparing(Wish::sectionId))
            .toList();
    if (inOrder.stream().anyMatch(Seats::differs)) {
      inOrder.forEach(this::align);
    }
    return new Counters(
        inOrder.isEmpty() ? List.of() : pools.lock(inOrder.stream().map(Wish::sectionId).toList()));
  }

  private static boolean differs(Wish wish) {
    Wish.Pools known = wish.offer().pools();
    return !known.known() || !Objects.equals(known.seats(), wish.offer().capacity());
  }

  private void align(Wish wish) {
    if (differs(wish)) {
      pools.align(wish.sectionId());
    } else {
      lock(wish.sectionId());
    }
  }

  /// Whether there is a seat for the person that nobody who waits could have; it is then taken.
  boolean take(Wish wish, Counters counters) {
    Optional<PoolStore.Counter> counter = counters.of(wish.sectionId());
    return counter.isEmpty()
        || (counter.get().quotas() == 0
            ? counters.take(counter.get())
            : takeWithin(wish, counter.get()));
  }

  private boolean takeWithin(Wish wish, PoolStore.Counter counter) {
    Dimensions as = wish.place().dimensions();
    return (counter.waiting() == 0 || waiting.next(counter.section()).isEmpty())
        && pools.take(counter.section(), as.areaId(), as.schoolId());
  }

  /// What would come of asking for a seat to which the rules agree; sure only under the lock.
  Answer expected(Wish wish) {
    Dimensions as = wish.place().dimensions();
    if (pools.room(wish.sectionId(), as.areaId(), as.schoolId())) {
      return new Answer.Seated();
    }
    return wish.rule().waiting()
        ? new Answer.Waiting(pools.waiting(wish.sectionId()) + 1)
        : Answer.Refused.of(new SelectionRefused.NoSeats());
  }

  /// Under the lock of the section.
  void endWaiting(Wish wish, WaitingStore.Queued queued, String as) {
    waiting.end(queued.teacherId(), wish.sectionId(), queued.number(), as, wish.at());
    pools.oneWaitsLess(wish.sectionId());
  }

  /// Whether the section has a counter, which is then locked.
  boolean lock(int section) {
    return !pools.lock(List.of(section)).isEmpty();
  }

  /// The seat of a wish that was counted, not written yet.
  static SeatStore.Taken taken(Wish wish, boolean reviewed) {
    HeldSeat seat =
        Enrolments.next(wish.place(), wish.held(), wish.offer().hours(), wish.at(), wish.free());
    return new SeatStore.Taken(wish, seat, reviewed, reviewed ? null : payBy(wish));
  }

  /// Writes seats of one form, and their enrolments.
  ///
  /// @param own what the person held before the first of them
  /// @param by OWN, SCHOOL or PROMOTION
  void hold(List<SeatStore.Taken> taken, List<HeldSeat> own, UUID request, String by) {
    if (taken.isEmpty()) {
      return;
    }
    Instant at = taken.getFirst().wish().at();
    enrolments.enrol(
        taken.stream().map(one -> one.wish().place()).toList(),
        own,
        taken.stream().map(SeatStore.Taken::seat).toList(),
        at);
    store.insert(request, by, taken);
    taken.stream().filter(SeatStore.Taken::reviewed).forEach(one -> ask(one, at));
  }

  private void ask(SeatStore.Taken taken, Instant at) {
    Place place = taken.wish().place();
    reviews.ask(place.teacherId(), taken.seat(), place.dimensions().schoolId(), at);
  }

  /// Writes what a form changed in the counters.
  void count(Counters counters) {
    if (!counters.taken().isEmpty() || !counters.queued().isEmpty()) {
      pools.count(counters.taken(), counters.queued());
    }
  }

  /// The hours of the fee rule; where it names none, until the payment window closes, but a day at least.
  static SeatStore.@Nullable PayBy payBy(Wish wish) {
    Integer hours = wish.rule().paymentHours();
    Instant end = wish.rule().paymentEnd();
    if (wish.free()) {
      return null;
    }
    if (hours != null) {
      return new SeatStore.PayBy(wish.at().plus(Duration.ofHours(hours)), false);
    }
    Instant soonest = wish.at().plus(PaymentWindows.RESPITE);
    return end == null ? null : new SeatStore.PayBy(end.isAfter(soonest) ? end : soonest, true);
  }

  /// Takes the enrolment back and frees the seat; returns what the person then holds. The section stays locked.
  List<HeldSeat> free(Wish wish, HeldSeat seat, String as) {
    int teacher = wish.place().teacherId();
    boolean counted = lock(wish.sectionId());
    List<HeldSeat> own = enrolments.withdraw(wish.place(), wish.held(), seat, wish.at());
    reviews.drop(teacher, seat);
    Dimensions now = wish.place().dimensions();
    SeatStore.Pools from =
        store
            .free(teacher, seat, as, wish.at())
            .orElseGet(() -> new SeatStore.Pools(now.areaId(), now.schoolId()));
    if (counted) {
      pools.free(wish.sectionId(), from.areaId(), from.schoolId());
    }
    return own;
  }
}
