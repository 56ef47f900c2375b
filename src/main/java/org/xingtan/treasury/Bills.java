package org.xingtan.treasury;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xingtan.identity.Identity;
import org.xingtan.time.CityTime;

/// Confirms and cancels bills.
@Service
class Bills {
  private final DueStore dues;
  private final BillStore bills;
  private final LineStore lines;
  private final Ledger ledger;
  private final Deadlines deadlines;
  private final Clock clock;

  Bills(
      DueStore dues,
      BillStore bills,
      LineStore lines,
      Ledger ledger,
      Deadlines deadlines,
      Clock clock) {
    this.dues = dues;
    this.bills = bills;
    this.lines = lines;
    this.ledger = ledger;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  /// What somebody ticked.
  ///
  /// @param run the run that the list was narrowed to, or [DueStore#ALL_RUNS]
  /// @param picked keys of seats; nothing ticked together with `all` means the whole list
  /// @param seen seats and sum as the page showed them, for `all`
  record Wanted(
      UUID request, int run, Set<String> picked, boolean all, int seenSeats, BigDecimal seenYuan) {}

  @Transactional
  public BillAnswer confirm(Payer payer, Identity who, Wanted wanted) {
    deadlines.lock(payer);
    Optional<String> before = bills.ofRequest(wanted.request(), payer);
    if (before.isPresent()) {
      return new BillAnswer.Confirmed(before.get());
    }
    LocalDate today = CityTime.dayOf(clock.instant());
    List<Due> chosen =
        dues.list(payer, wanted.run(), today, Integer.MAX_VALUE, 0).stream()
            .filter(due -> wanted.all() || wanted.picked().contains(due.seat().key()))
            .toList();
    BigDecimal sum = chosen.stream().map(Due::fee).reduce(Yuan.ZERO, BigDecimal::add);
    return refusal(wanted, chosen.size(), sum)
        .orElseGet(
            () -> new BillAnswer.Confirmed(write(payer, who, wanted.request(), chosen, sum)));
  }

  private static Optional<BillAnswer> refusal(Wanted wanted, int seats, BigDecimal sum) {
    if (!wanted.all() && wanted.picked().isEmpty()) {
      return Optional.of(new BillAnswer.NothingPicked());
    }
    boolean asSeen =
        wanted.all()
            ? seats == wanted.seenSeats() && sum.compareTo(wanted.seenYuan()) == 0
            : seats == wanted.picked().size();
    return asSeen && seats > 0 ? Optional.empty() : Optional.of(new BillAnswer.Changed(seats, sum));
  }

  private String write(Payer payer, Identity who, UUID request, List<Due> chosen, BigDecimal sum) {
    Instant now = clock.instant();
    LocalDate today = CityTime.dayOf(now);
    String number = BillNumber.of(today, bills.nextSerial());
    Booking.By by = Booking.By.of(who);
    LocalDate dueOn = deadlines.dueOn(payer, today, chosen);
    int bill =
        bills.insert(number, new BillStore.New(payer, sum, chosen.size(), now, dueOn, request, by));
    lines.insert(bill, chosen);
    if (lines.claim(bill) != chosen.size()) {
      throw new IllegalStateException("a seat of bill " + number + " stands on another bill");
    }
    deadlines.hold(payer, bill, dueOn);
    ledger.book(
        new Booking(
            Booking.Kind.BILLED,
            Booking.About.bill(bill),
            null,
            "",
            by,
            List.of(Booking.Entry.receivable(bill, sum), Booking.Entry.fees(bill, sum.negate()))));
    return number;
  }

  /// Only while no money came: what was paid is given back seat by seat.
  @Transactional
  public BillAnswer cancel(String number, Identity who, String reason) {
    int id = bills.lock(number).orElseThrow();
    Bill bill = bills.read(id);
    if (bill.state() == Bill.State.CANCELLED) {
      return new BillAnswer.Cancelled();
    }
    if (bill.state() != Bill.State.OPEN) {
      return new BillAnswer.MoneyCame();
    }
    if (reason.isBlank()) {
      return new BillAnswer.NoReason();
    }
    Booking.By by = Booking.By.of(who);
    bills.cancel(id, clock.instant(), reason.strip(), by);
    deadlines.restore(id);
    lines.release(id);
    BigDecimal yuan = bill.money().yuan();
    ledger.book(
        new Booking(
            Booking.Kind.CANCELLED,
            Booking.About.bill(id),
            null,
            reason.strip(),
            by,
            List.of(Booking.Entry.receivable(id, yuan.negate()), Booking.Entry.fees(id, yuan))));
    return new BillAnswer.Cancelled();
  }
}
