package org.xingtan.treasury;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xingtan.selection.SeatPayments;

/// One seat that money has reached: it is paid, or, where it was given up meanwhile, its fee goes to the payer's credit.
@Service
class LineSettlement {
  private static final Booking.By ITSELF = new Booking.By(null, "Xingtan");

  private final SeatPayments seats;
  private final BillStore bills;
  private final LineStore lines;
  private final Ledger ledger;
  private final Clock clock;

  LineSettlement(SeatPayments seats, BillStore bills, LineStore lines, Ledger ledger, Clock clock) {
    this.seats = seats;
    this.bills = bills;
    this.lines = lines;
    this.ledger = ledger;
    this.clock = clock;
  }

  /// Done before, it changes nothing.
  @Transactional
  public void settle(int bill, LineStore.Covered line) {
    Due.Seat seat = line.seat();
    boolean held = seats.paid(seat.teacherId(), seat.sectionId(), seat.attempt()).isEmpty();
    if (held) {
      lines.step(bill, seat, "PAID", clock.instant(), null);
      lines
          .companions(bill, seat)
          .forEach(other -> seats.paid(other.teacherId(), other.sectionId(), other.attempt()));
    } else {
      giveCredit(bill, seat, line.fee());
    }
  }

  private void giveCredit(int bill, Due.Seat seat, BigDecimal fee) {
    Payer payer = bills.read(bill).payer();
    Optional<Long> booking =
        ledger.book(
            new Booking(
                Booking.Kind.SEAT_GONE,
                Booking.About.bill(bill),
                "gone " + bill + " " + seat.key(),
                "",
                ITSELF,
                List.of(
                    Booking.Entry.fees(bill, fee),
                    Booking.Entry.ofPayer(Booking.Account.CREDIT, payer, bill, fee.negate()))));
    booking.ifPresent(id -> lines.step(bill, seat, "GONE", clock.instant(), id));
  }

  /// Nothing is left to do, unless more money came meanwhile.
  @Transactional
  public void finish(int bill) {
    bills.settled(bill);
    if (lines.anyLeft(bill)) {
      bills.toSettle(bill);
    }
  }
}
