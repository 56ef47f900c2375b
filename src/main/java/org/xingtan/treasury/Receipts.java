package org.xingtan.treasury;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xingtan.identity.Identity;
import org.xingtan.time.CityTime;

/// Gives out receipts: one a bill, once it is wholly paid.
@Service
class Receipts {
  private final ReceiptStore store;
  private final BillStore bills;
  private final Clock clock;

  Receipts(ReceiptStore store, BillStore bills, Clock clock) {
    this.store = store;
    this.bills = bills;
    this.clock = clock;
  }

  /// The number of the receipt, given out now or before; nothing while something is owed.
  @Transactional
  public Optional<String> give(Identity who, String number) {
    Bill bill = bills.read(bills.lock(number).orElseThrow());
    if (bill.state() != Bill.State.PAID) {
      return Optional.empty();
    }
    Optional<Receipt> before = store.ofBill(number);
    if (before.isPresent()) {
      return before.map(Receipt::number);
    }
    Instant now = clock.instant();
    String receipt = BillNumber.of(CityTime.dayOf(now), store.nextSerial()).replace("JF", "SJ");
    store.insert(bill.id(), receipt, bill.money().yuan(), now, Booking.By.of(who));
    return Optional.of(receipt);
  }
}
