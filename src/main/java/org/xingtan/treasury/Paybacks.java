package org.xingtan.treasury;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xingtan.identity.Identity;
import org.xingtan.treasury.Booking.Account;
import org.xingtan.treasury.Booking.Entry;

/// What becomes of money that is no longer for a seat: a person gets it back the way it came, a school or an area has it in credit.
@Service
class Paybacks {
  private final PaybackStore store;
  private final Ledger ledger;
  private final Clock clock;

  Paybacks(PaybackStore store, Ledger ledger, Clock clock) {
    this.store = store;
    this.ledger = ledger;
    this.clock = clock;
  }

  /// The account that the money goes to.
  static Account account(Payer payer) {
    return payer.kind() == Payer.Kind.PERSON ? Account.PAYABLE : Account.CREDIT;
  }

  /// After the booking by which it became owed.
  void owe(Bill bill, BigDecimal yuan, String reason, long booking) {
    if (account(bill.payer()) == Account.PAYABLE) {
      store.insert(
          bill, store.source(bill.id(), yuan).orElse(null), yuan, reason, booking, clock.instant());
    }
  }

  /// The provider has paid back. Said again, it changes nothing.
  @Transactional
  public void done(PaybackStore.Line line, String detail) {
    Account from = line.provider() == null ? Account.BANK : Account.valueOf(line.provider());
    settle(line, from, detail, new Booking.By(null, "Xingtan"));
  }

  /// The office has paid back by bank; false when there was nothing to do.
  @Transactional
  public boolean doneByBank(Identity who, int id, String reference) {
    Optional<PaybackStore.Line> line =
        store
            .find(id)
            .filter(found ->
                found.doneDetail() == null && found.provider() == null && !reference.isBlank());
    line.ifPresent(found -> settle(found, Account.BANK, reference.strip(), Booking.By.of(who)));
    return line.isPresent();
  }

  private void settle(PaybackStore.Line line, Account from, String detail, Booking.By by) {
    int bill = store.billOf(line.id());
    Optional<Long> booking =
        ledger.book(
            new Booking(
                Booking.Kind.PAID_BACK,
                Booking.About.bill(bill),
                "payback " + line.id(),
                line.reason(),
                by,
                List.of(
                    Entry.ofPayer(Account.PAYABLE, line.payer(), bill, line.yuan()),
                    Entry.of(from, line.yuan().negate()))));
    booking.ifPresent(_ -> store.step(line.id(), "DONE", clock.instant(), detail, by.actor()));
  }

  @Transactional
  public void failed(int id, String why) {
    store.step(id, "FAILED", clock.instant(), why, "Xingtan");
  }
}
