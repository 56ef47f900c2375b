package org.xingtan.treasury;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xingtan.identity.Identity;
import org.xingtan.time.CityTime;
import org.xingtan.treasury.Booking.Account;
import org.xingtan.treasury.Booking.Entry;
import org.xingtan.treasury.TransferAnswer.Problem;
import org.xingtan.treasury.TransferAnswer.Why;

/// Books bank transfers: on the bill they name, or aside until the office knows where they belong. Nothing that came to the bank is
/// left out of the ledger.
@Service
class Transfers {
  static final int LONGEST = 60;

  private final TransferStore transfers;
  private final BillStore bills;
  private final LedgerStore entries;
  private final Ledger ledger;
  private final Paybacks paybacks;
  private final Clock clock;

  Transfers(
      TransferStore transfers,
      BillStore bills,
      LedgerStore entries,
      Ledger ledger,
      Paybacks paybacks,
      Clock clock) {
    this.transfers = transfers;
    this.bills = bills;
    this.entries = entries;
    this.ledger = ledger;
    this.paybacks = paybacks;
    this.clock = clock;
  }

  Optional<Problem> problem(Transfer.Slip slip) {
    if (slip.reference().isBlank() || slip.reference().length() > LONGEST) {
      return Optional.of(Problem.NO_REFERENCE);
    }
    return slip.receivedOn().isAfter(CityTime.dayOf(clock.instant()))
        ? Optional.of(Problem.FUTURE_DAY)
        : Optional.empty();
  }

  @Transactional
  public TransferAnswer book(Identity who, Transfer.Slip slip) {
    Optional<Problem> problem = problem(slip);
    if (problem.isPresent()) {
      return new TransferAnswer.Refused(problem.get());
    }
    Booking.By by = Booking.By.of(who);
    Optional<Integer> id = transfers.insert(slip, clock.instant(), by);
    if (id.isEmpty()) {
      return again(slip);
    }
    Aim aim = aim(slip.note());
    if (aim.bill() == null) {
      put(
          Booking.Kind.TRANSFER,
          id.get(),
          by,
          "",
          List.of(
              Entry.of(Account.BANK, slip.yuan()),
              Entry.of(Account.SUSPENSE, slip.yuan().negate())));
      return new TransferAnswer.Waiting(aim.why());
    }
    return pay(
        Booking.Kind.TRANSFER, id.get(), by, aim.bill(), Entry.of(Account.BANK, slip.yuan()));
  }

  private TransferAnswer again(Transfer.Slip slip) {
    Transfer.Slip before = transfers.ofReference(slip.reference()).orElseThrow().slip();
    boolean same =
        before.receivedOn().equals(slip.receivedOn()) && before.yuan().compareTo(slip.yuan()) == 0;
    return same
        ? new TransferAnswer.Repeated()
        : new TransferAnswer.Refused(Problem.OTHER_MOVEMENT);
  }

  /// Where a transfer belongs, or why that is not known.
  private record Aim(@Nullable Bill bill, Why why) {
    static Aim none(Why why) {
      return new Aim(null, why);
    }
  }

  private Aim aim(String note) {
    Optional<String> number = BillNumber.in(note);
    if (number.isEmpty()) {
      return Aim.none(Why.NO_NUMBER);
    }
    if (!BillNumber.sound(number.get())) {
      return Aim.none(Why.WRONG_NUMBER);
    }
    Optional<Bill> bill = bills.lock(number.get()).map(bills::read);
    if (bill.isEmpty()) {
      return Aim.none(Why.UNKNOWN_BILL);
    }
    return bill.get().state() == Bill.State.CANCELLED
        ? Aim.none(Why.CANCELLED_BILL)
        : new Aim(bill.get(), Why.NO_NUMBER);
  }

  /// Money that waited goes to a bill.
  @Transactional
  public TransferAnswer assign(Identity who, int transfer, String number) {
    Optional<Transfer> found = transfers.lock(transfer);
    if (found.isEmpty() || found.get().waiting().signum() == 0) {
      return new TransferAnswer.Refused(Problem.NOTHING_WAITS);
    }
    Optional<Bill> bill = BillNumber.in(number).flatMap(bills::lock).map(bills::read);
    if (bill.isEmpty()) {
      return new TransferAnswer.Refused(Problem.UNKNOWN_BILL);
    }
    if (bill.get().state() == Bill.State.CANCELLED) {
      return new TransferAnswer.Refused(Problem.CANCELLED_BILL);
    }
    return pay(
        Booking.Kind.ASSIGNED,
        transfer,
        Booking.By.of(who),
        bill.get(),
        Entry.of(Account.SUSPENSE, found.get().waiting()));
  }

  /// Money that waited goes back to its sender.
  @Transactional
  public TransferAnswer sendBack(Identity who, int transfer, String reason) {
    Optional<Transfer> found = transfers.lock(transfer);
    if (found.isEmpty() || found.get().waiting().signum() == 0) {
      return new TransferAnswer.Refused(Problem.NOTHING_WAITS);
    }
    if (reason.isBlank()) {
      return new TransferAnswer.Refused(Problem.NO_REASON);
    }
    BigDecimal yuan = found.get().waiting();
    put(
        Booking.Kind.SENT_BACK,
        transfer,
        Booking.By.of(who),
        reason.strip(),
        List.of(Entry.of(Account.SUSPENSE, yuan), Entry.of(Account.BANK, yuan.negate())));
    return new TransferAnswer.SentBack();
  }

  /// A payer spends what is in credit on a bill.
  @Transactional
  public BillAnswer useCredit(Identity who, String number) {
    Bill bill = bills.read(bills.lock(number).orElseThrow());
    entries.lock(bill.payer());
    BigDecimal yuan = entries.credit(bill.payer()).min(bill.money().open());
    if (!bill.awaitsMoney()) {
      return new BillAnswer.NotOpen();
    }
    if (yuan.signum() <= 0) {
      return new BillAnswer.NoCredit();
    }
    Entry credit = Entry.ofPayer(Account.CREDIT, bill.payer(), bill.id(), yuan);
    ledger.book(
        new Booking(
            Booking.Kind.CREDIT_USED,
            Booking.About.bill(bill.id()),
            null,
            "",
            Booking.By.of(who),
            List.of(credit, Entry.receivable(bill.id(), yuan.negate()))));
    bills.toSettle(bill.id());
    return new BillAnswer.CreditUsed(yuan);
  }

  /// What the bill owes comes off it; what is too much is the credit of a school or an area, and goes back to a person.
  private TransferAnswer pay(
      Booking.Kind kind, int transfer, Booking.By by, Bill bill, Entry from) {
    BigDecimal owed = bill.money().open().min(from.yuan());
    BigDecimal surplus = from.yuan().subtract(owed);
    Account other = Paybacks.account(bill.payer());
    long booking =
        ledger
            .book(
                new Booking(
                    kind,
                    new Booking.About(bill.id(), transfer),
                    null,
                    "",
                    by,
                    List.of(
                        from,
                        Entry.receivable(bill.id(), owed.negate()),
                        Entry.ofPayer(other, bill.payer(), bill.id(), surplus.negate()))))
            .orElseThrow();
    if (surplus.signum() > 0) {
      paybacks.owe(bill, surplus, "TOO_MUCH", booking);
    }
    bills.toSettle(bill.id());
    return new TransferAnswer.Booked(
        bill.number(),
        from.yuan(),
        bill.money().open().subtract(owed),
        surplus,
        other == Account.PAYABLE);
  }

  private void put(
      Booking.Kind kind, int transfer, Booking.By by, String reason, List<Entry> moved) {
    ledger.book(new Booking(kind, new Booking.About(null, transfer), null, reason, by, moved));
  }
}
