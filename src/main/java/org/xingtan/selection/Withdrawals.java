package org.xingtan.selection;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xingtan.enrolment.HeldSeat;

/// Gives seats up, for whatever reason, and lets those who wait move up in the same transaction.
@Component
class Withdrawals {
  private final Wishes wishes;
  private final Seats seats;
  private final Promotions promotions;

  Withdrawals(Wishes wishes, Seats seats, Promotions promotions) {
    this.wishes = wishes;
    this.seats = seats;
    this.promotions = promotions;
  }

  /// @param as WITHDRAWN by the person, which the run's rule limits; UNPAID, REJECTED or REFUNDED
  Optional<SelectionRefused> giveUp(int teacher, int section, int attempt, String as) {
    wishes.lock(teacher);
    Optional<Wish> wish = wishes.find(teacher, section);
    Optional<HeldSeat> seat = wish.flatMap(found -> found.seat(attempt));
    if (seat.isEmpty()) {
      return Optional.of(new SelectionRefused.NotHeld());
    }
    if (!seat.get().stands()) {
      return Optional.empty();
    }
    Optional<SelectionRefused> refusal = refusal(wish.get(), seat.get(), as);
    if (refusal.isEmpty()) {
      seats.free(wish.get(), seat.get(), as);
      promotions.moveUp(section);
    }
    return refusal;
  }

  private static Optional<SelectionRefused> refusal(Wish wish, HeldSeat seat, String as) {
    if (as.equals("WITHDRAWN")) {
      return Policies.giveBack(wish, seat);
    }
    return seat.studied() ? Optional.of(new SelectionRefused.StudyBegun()) : Optional.empty();
  }
}
