package org.xingtan.selection;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xingtan.enrolment.Enrolments;
import org.xingtan.enrolment.HeldSeat;

/// What payment means to a seat. Whoever takes the money calls [#paid], [#postpone] and [#refunded]; seats whose deadline passed are freed here.
@Service
public class SeatPayments {
  private final Wishes wishes;
  private final Withdrawals withdrawals;
  private final SeatStore store;
  private final Enrolments enrolments;
  private final Clock clock;

  SeatPayments(
      Wishes wishes, Withdrawals withdrawals, SeatStore store, Enrolments enrolments, Clock clock) {
    this.wishes = wishes;
    this.withdrawals = withdrawals;
    this.store = store;
    this.enrolments = enrolments;
    this.clock = clock;
  }

  /// The seat counts as paid from now on, and no deadline runs any more. Repeating it changes nothing; a seat that was given up is
  /// [SelectionRefused.NotHeld], and the money goes back.
  @Transactional
  public Optional<SelectionRefused> paid(int teacher, int section, int attempt) {
    wishes.lock(teacher);
    Optional<Wish> wish = wishes.find(teacher, section);
    Optional<HeldSeat> seat = wish.flatMap(found -> found.seat(attempt)).filter(HeldSeat::stands);
    if (seat.isEmpty()) {
      return Optional.of(new SelectionRefused.NotHeld());
    }
    enrolments.pay(wish.get().place(), wish.get().held(), seat.get(), wish.get().at());
    store.settlePayment(teacher, seat.get(), null);
    return Optional.empty();
  }

  /// The seat is freed because its fee was paid back. Repeating it changes nothing.
  @Transactional
  public Optional<SelectionRefused> refunded(int teacher, int section, int attempt) {
    return withdrawals.giveUp(teacher, section, attempt, "REFUNDED");
  }

  /// Until when a seat is to be paid.
  public record Term(int teacher, int section, int attempt, Instant until) {}

  /// Sets other deadlines, where one runs: whoever takes the money has promised to wait, or waits no longer.
  @Transactional
  public void postpone(List<Term> terms) {
    store.postpone(terms);
  }

  /// Seats whose deadline of payment has passed.
  List<SeatKey> overdue() {
    return store.unpaid(clock.instant());
  }

  /// Frees such a seat, unless it was paid meanwhile.
  @Transactional
  void expire(SeatKey seat) {
    wishes.lock(seat.teacherId());
    if (store.stillUnpaid(seat, clock.instant())
        && withdrawals
            .giveUp(seat.teacherId(), seat.sectionId(), seat.attempt(), "UNPAID")
            .isEmpty()) {
      store.tell(seat.teacherId(), "UNPAID", seat.sectionId(), null, clock.instant());
    }
  }
}
