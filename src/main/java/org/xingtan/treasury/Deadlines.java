package org.xingtan.treasury;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xingtan.selection.SeatPayments;
import org.xingtan.time.CityTime;

/// Until when a bill is to be paid, and that its seats are not freed before.
@Component
class Deadlines {
  /// After a bill was cancelled nobody loses a seat at once.
  private static final Duration RESPITE = Duration.ofHours(24);

  private final TreasurySettings settings;
  private final LineStore lines;
  private final LedgerStore ledger;
  private final SeatPayments seats;
  private final Clock clock;

  Deadlines(
      TreasurySettings settings,
      LineStore lines,
      LedgerStore ledger,
      SeatPayments seats,
      Clock clock) {
    this.settings = settings;
    this.lines = lines;
    this.ledger = ledger;
    this.seats = seats;
    this.clock = clock;
  }

  void lock(Payer payer) {
    ledger.lock(payer);
  }

  /// Schools and areas get the days of a bank transfer; a person keeps the deadlines of the seats, of which the first counts.
  LocalDate dueOn(Payer payer, LocalDate today, List<Due> chosen) {
    LocalDate usual = today.plusDays(settings.days());
    if (payer.kind() != Payer.Kind.PERSON) {
      return usual;
    }
    return chosen.stream()
        .map(Due::payBy)
        .filter(Objects::nonNull)
        .map(CityTime::dayOf)
        .min(LocalDate::compareTo)
        .orElse(usual);
  }

  /// Seats on a bill of a school or an area are kept until its due day is over.
  void hold(Payer payer, int bill, LocalDate dueOn) {
    if (payer.kind() == Payer.Kind.PERSON) {
      return;
    }
    Instant end = CityTime.endOf(dueOn);
    List<SeatPayments.Term> terms = new ArrayList<>();
    lines.deadlines(bill).forEach(line -> terms.add(term(line.seat(), later(line.payBy(), end))));
    lines.companions(bill, null).forEach(seat -> terms.add(term(seat, end)));
    seats.postpone(terms);
  }

  /// The deadlines from before the bill, but at least a day from now.
  void restore(int bill) {
    Instant soonest = clock.instant().plus(RESPITE);
    List<SeatPayments.Term> terms = new ArrayList<>();
    lines
        .deadlines(bill)
        .forEach(line -> terms.add(term(line.seat(), later(line.payBy(), soonest))));
    lines.companions(bill, null).forEach(seat -> terms.add(term(seat, soonest)));
    seats.postpone(terms);
  }

  private static Instant later(@Nullable Instant one, Instant other) {
    return one != null && one.isAfter(other) ? one : other;
  }

  private static SeatPayments.Term term(Due.Seat seat, Instant until) {
    return new SeatPayments.Term(seat.teacherId(), seat.sectionId(), seat.attempt(), until);
  }
}
