package org.xingtan.treasury;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xingtan.identity.Identity;
import org.xingtan.selection.SeatPayments;
import org.xingtan.selection.SelectionRefused;
import org.xingtan.treasury.Booking.Entry;
import org.xingtan.web.Caller;

/// Gives a paid seat back together with its fee, in one transaction. Until study begins, by the run's rule; after that the office
/// may pay back with a reason, and the seat stays, because what was learned keeps counting.
@Service
class Refunds {
  private final BillStore bills;
  private final RefundStore store;
  private final LineStore lines;
  private final SeatPayments seats;
  private final Ledger ledger;
  private final Paybacks paybacks;

  Refunds(
      BillStore bills,
      RefundStore store,
      LineStore lines,
      SeatPayments seats,
      Ledger ledger,
      Paybacks paybacks) {
    this.bills = bills;
    this.store = store;
    this.lines = lines;
    this.seats = seats;
    this.ledger = ledger;
    this.paybacks = paybacks;
  }

  /// What came of asking for a refund.
  enum Answer {
    REFUNDED,
    /// Refunded before: nothing changed.
    REPEATED,
    NOT_PAID,
    NO_REASON,
    NEVER,
    SELECTION_CLOSED,
    STUDY_BEGUN,
    PERIOD_CLOSED
  }

  @Transactional
  public Answer refund(Identity who, String number, int ordinal, String reason, Instant at) {
    int bill = bills.lock(number).orElseThrow();
    Optional<RefundStore.Line> found = store.find(bill, ordinal, at);
    Optional<Answer> refusal =
        found.map(line -> refusal(line, who, reason)).orElse(Optional.of(Answer.NOT_PAID));
    if (refusal.isPresent()) {
      return refusal.get();
    }
    RefundStore.Line line = found.orElseThrow();
    if (!line.studied() && giveBack(bill, line).isPresent()) {
      return Answer.STUDY_BEGUN;
    }
    write(who, bill, line, reason.strip(), at);
    return Answer.REFUNDED;
  }

  /// In the order in which they are asked; the office is bound by the first two only.
  private static Optional<Answer> refusal(RefundStore.Line line, Identity who, String reason) {
    if (line.refunded()) {
      return Optional.of(Answer.REPEATED);
    }
    if (!line.paid()) {
      return Optional.of(Answer.NOT_PAID);
    }
    if (reason.isBlank()) {
      return Optional.of(Answer.NO_REASON);
    }
    if (line.closed()) {
      return Optional.of(Answer.PERIOD_CLOSED);
    }
    return who.role() == Caller.CITY_OFFICE ? Optional.empty() : byRule(line);
  }

  private static Optional<Answer> byRule(RefundStore.Line line) {
    if (line.studied()) {
      return Optional.of(Answer.STUDY_BEGUN);
    }
    return switch (line.rule()) {
      case "NEVER" -> Optional.of(Answer.NEVER);
      case "UNTIL_SELECTION_CLOSES" ->
          line.selecting() ? Optional.empty() : Optional.of(Answer.SELECTION_CLOSED);
      default -> Optional.empty();
    };
  }

  /// With a fee for the period every seat that it paid for.
  private Optional<SelectionRefused> giveBack(int bill, RefundStore.Line line) {
    Due.Seat seat = line.seat();
    Optional<SelectionRefused> refusal =
        seats.refunded(seat.teacherId(), seat.sectionId(), seat.attempt());
    if (refusal.isEmpty()) {
      lines
          .companions(bill, seat)
          .forEach(other -> seats.refunded(other.teacherId(), other.sectionId(), other.attempt()));
    }
    return refusal;
  }

  private void write(Identity who, int id, RefundStore.Line line, String reason, Instant at) {
    Bill bill = bills.read(id);
    Entry back =
        Entry.ofPayer(Paybacks.account(bill.payer()), bill.payer(), id, line.fee().negate());
    long booking =
        ledger
            .book(
                new Booking(
                    Booking.Kind.REFUND,
                    Booking.About.bill(id),
                    "refund " + id + " " + line.seat().key(),
                    reason,
                    Booking.By.of(who),
                    List.of(Entry.fees(id, line.fee()), back)))
            .orElseThrow();
    lines.step(id, line.seat(), "REFUNDED", at, booking);
    paybacks.owe(bill, line.fee(), reason, booking);
  }
}
