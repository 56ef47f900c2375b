package org.xingtan.treasury;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xingtan.treasury.Booking.Account;
import org.xingtan.treasury.Booking.Entry;
import org.xingtan.treasury.OnlineMoney.Outcome;
import org.xingtan.treasury.OnlineMoney.Payment;

/// Books what came through a provider: on the bill, or, where it does not fit, as money to be paid back.
@Service
class OnlineBookings {
  private static final Booking.By ITSELF = new Booking.By(null, "Xingtan");

  private final BillStore bills;
  private final PaybackStore store;
  private final Ledger ledger;
  private final Clock clock;

  OnlineBookings(BillStore bills, PaybackStore store, Ledger ledger, Clock clock) {
    this.bills = bills;
    this.store = store;
    this.ledger = ledger;
    this.clock = clock;
  }

  @Transactional
  public Outcome book(Payment payment) {
    Bill bill = bills.read(bills.lock(payment.bill()).orElseThrow());
    var id = store.insertPayment(payment, bill.id());
    if (id.isEmpty()) {
      return Outcome.REPEATED;
    }
    Outcome outcome = outcome(payment, bill);
    if (outcome == Outcome.TAKEN) {
      move(
          Booking.Kind.ONLINE,
          payment,
          bill,
          "",
          Entry.receivable(bill.id(), payment.yuan().negate()));
      bills.toSettle(bill.id());
    } else {
      Entry owed = Entry.ofPayer(Account.PAYABLE, bill.payer(), bill.id(), payment.yuan().negate());
      long booking = move(Booking.Kind.ONLINE_UNFIT, payment, bill, outcome.name(), owed);
      store.insert(bill, id.get(), payment.yuan(), outcome.name(), booking, clock.instant());
    }
    return outcome;
  }

  private static Outcome outcome(Payment payment, Bill bill) {
    if (payment.yuan().compareTo(payment.asked()) != 0) {
      return Outcome.WRONG_AMOUNT;
    }
    if (bill.state() == Bill.State.CANCELLED) {
      return Outcome.CANCELLED_BILL;
    }
    BigDecimal open = bill.money().open();
    return open.compareTo(payment.yuan()) < 0 ? Outcome.PAID_ALREADY : Outcome.TAKEN;
  }

  private long move(Booking.Kind kind, Payment payment, Bill bill, String reason, Entry to) {
    return ledger
        .book(
            new Booking(
                kind,
                Booking.About.bill(bill.id()),
                payment.provider() + " " + payment.transaction(),
                reason,
                ITSELF,
                List.of(Entry.of(Account.valueOf(payment.provider()), payment.yuan()), to)))
        .orElseThrow();
  }
}
