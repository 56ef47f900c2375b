package org.xingtan.selection;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xingtan.enrolment.Enrolments;
import org.xingtan.enrolment.HeldSeat;
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

  /// Counts one more seat for the person, unless there is none or somebody who waits could have it. After a no the section stays
  /// locked.
  boolean take(Wish wish) {
    int section = wish.sectionId();
    Wish.Pools known = wish.offer().pools();
    if (!known.known() && wish.offer().capacity() == null) {
      return true;
    }
    if (!known.known() || !Objects.equals(known.seats(), wish.offer().capacity())) {
      pools.align(section);
    }
    if (pools.takeOne(section)) {
      return true;
    }
    int queued = pools.lock(section).orElseThrow();
    Dimensions as = wish.place().dimensions();
    return (queued == 0 || waiting.next(section).isEmpty())
        && pools.take(section, as.areaId(), as.schoolId());
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

  /// Locks two sections in the order in which everybody locks them.
  void lockBoth(int section, int other) {
    pools.lock(Math.min(section, other));
    pools.lock(Math.max(section, other));
  }

  /// Joins the queue of a section that is locked.
  int queue(Wish wish, Choice choice) {
    int number = pools.nextNumber(wish.sectionId());
    waiting.join(wish, choice, number);
    return waiting.place(wish.sectionId(), number);
  }

  /// Under the lock of the section.
  void endWaiting(Wish wish, WaitingStore.Queued queued, String as) {
    waiting.end(queued.teacherId(), wish.sectionId(), queued.number(), as, wish.at());
    pools.oneWaitsLess(wish.sectionId());
  }

  void lock(int section) {
    pools.lock(section);
  }

  /// Writes the enrolment of a seat that was counted.
  ///
  /// @param by OWN, SCHOOL or PROMOTION
  void hold(Wish wish, UUID request, String by, boolean reviewed) {
    BigDecimal hours = wish.offer().hours();
    List<HeldSeat> own = enrolments.enrol(wish.place(), wish.held(), hours, wish.at(), wish.free());
    HeldSeat seat = own.getLast();
    store.insert(wish, seat, request, by, reviewed ? null : payBy(wish));
    if (reviewed) {
      reviews.ask(wish.place().teacherId(), seat, wish.place().dimensions().schoolId(), wish.at());
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
    boolean counted = pools.lock(wish.sectionId()).isPresent();
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
