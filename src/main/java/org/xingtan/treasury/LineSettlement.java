package org.xingtan.treasury;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xingtan.selection.SeatPayments;

/// One seat that money has reached: it is paid, or, where it was given up meanwhile, its fee is the payer's again.
@Service
class LineSettlement {
  private static final Booking.By ITSELF = new Booking.By(null, "Xingtan");

  private final SeatPayments seats;
  private final BillStore bills;
  private final LineStore lines;
  private final Ledger ledger;
  private final Paybacks paybacks;
  private final Clock clock;

  LineSettlement(
      SeatPayments seats,
      BillStore bills,
      LineStore lines,
      Ledger ledger,
      Paybacks paybacks,
      Clock clock) {
    this.seats = seats;
    this.bills = bills;
    this.lines = lines;
    this.ledger = ledger;
    this.paybacks = paybacks;
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
      giveBack(bill, seat, line.fee());
    }
  }

  private void giveBack(int id, Due.Seat seat, BigDecimal fee) {
    Bill bill = bills.read(id);
    Optional<Long> booking =
        ledger.book(
            new Booking(
                Booking.Kind.SEAT_GONE,
                Booking.About.bill(id),
                "gone " + id + " " + seat.key(),
                "",
                ITSELF,
                List.of(
                    Booking.Entry.fees(id, fee),
                    Booking.Entry.ofPayer(
                        Paybacks.account(bill.payer()), bill.payer(), id, fee.negate()))));
    booking.ifPresent(key -> {
      lines.step(id, seat, "GONE", clock.instant(), key);
      paybacks.owe(bill, fee, "SEAT_GONE", key);
    });
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
