package org.xingtan.selection;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xingtan.enrolment.HeldSeat;

/// The school's decision about what its people selected. The seat is held until then; a rejection frees it.
@Service
public class Reviews {
  private final Wishes wishes;
  private final Withdrawals withdrawals;
  private final ReviewStore store;
  private final SeatStore seats;
  private final Clock clock;

  Reviews(Wishes wishes, Withdrawals withdrawals, ReviewStore store, SeatStore seats, Clock clock) {
    this.wishes = wishes;
    this.withdrawals = withdrawals;
    this.store = store;
    this.seats = seats;
    this.clock = clock;
  }

  /// False when there was nothing for this school to decide, also because it was decided before.
  @Transactional
  public boolean approve(SeatKey seat, int school, int account) {
    Optional<Wish> wish = decided(seat, school, "APPROVED", null, account);
    wish.ifPresent(found -> {
      seats.settlePayment(seat.teacherId(), of(found, seat), Seats.payBy(found));
      seats.tell(seat.teacherId(), "APPROVED", seat.sectionId(), null, clock.instant());
    });
    return wish.isPresent();
  }

  @Transactional
  public boolean reject(SeatKey seat, int school, int account, String reason) {
    Optional<Wish> wish = decided(seat, school, "REJECTED", reason, account);
    wish.ifPresent(found -> {
      withdrawals.giveUp(seat.teacherId(), seat.sectionId(), seat.attempt(), "REJECTED");
      seats.tell(seat.teacherId(), "REJECTED", seat.sectionId(), reason, clock.instant());
    });
    return wish.isPresent();
  }

  private Optional<Wish> decided(
      SeatKey seat, int school, String decision, @Nullable String reason, int account) {
    wishes.lock(seat.teacherId());
    return wishes
        .find(seat.teacherId(), seat.sectionId())
        .filter(wish -> wish.seat(seat.attempt()).filter(HeldSeat::stands).isPresent())
        .filter(wish ->
            store.decide(
                seat.teacherId(),
                of(wish, seat),
                school,
                decision,
                reason,
                new ReviewStore.By(account, clock.instant())));
  }

  private static HeldSeat of(Wish wish, SeatKey seat) {
    return wish.seat(seat.attempt()).orElseThrow();
  }
}
