package org.xingtan.treasury;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.xingtan.identity.Identity;
import org.xingtan.time.CityTime;
import org.xingtan.treasury.TransferList.Column;
import org.xingtan.treasury.TransferList.Fault;
import org.xingtan.treasury.TransferList.Line;
import org.xingtan.treasury.TransferList.Why;
import org.xingtan.treasury.TransferList.Written;

/// Lists of bank transfers. Looking at one books it and rolls back, so that what is shown is what booking does.
@Service
class TransferLists {
  private static final List<Pattern> DAYS =
      List.of(
          Pattern.compile("([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?(?: .*)?"),
          Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})"));
  private static final Pattern LOST = Pattern.compile("[0-9]+(\\.[0-9]+)?[eE]\\+?[0-9]+");

  private final TransferListStore store;
  private final Transfers transfers;
  private final TransactionTemplate transaction;
  private final Clock clock;

  TransferLists(
      TransferListStore store, Transfers transfers, TransactionTemplate transaction, Clock clock) {
    this.store = store;
    this.transfers = transfers;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Transactional
  public int keep(Identity who, String file, List<Written> rows) {
    int list = store.insert(file, clock.instant(), Booking.By.of(who));
    store.insertRows(list, rows);
    return list;
  }

  /// What booking would do.
  List<Line> look(Identity who, int list) {
    return Objects.requireNonNull(
        transaction.execute(status -> {
          status.setRollbackOnly();
          return lines(who, list);
        }));
  }

  /// Books every row that can be read; wrong ones are left out. Done again it changes nothing.
  @Transactional
  public List<Line> book(Identity who, int list) {
    List<Line> lines = lines(who, list);
    store.booked(list, clock.instant(), who.name());
    return lines;
  }

  private List<Line> lines(Identity who, int list) {
    return store.rows(list).stream().map(row -> line(who, row)).toList();
  }

  private Line line(Identity who, Written row) {
    List<Fault> faults = new ArrayList<>();
    Optional<LocalDate> day = day(row.receivedOn());
    Optional<BigDecimal> yuan = Yuan.read(row.yuan());
    reference(row.reference()).ifPresent(why -> faults.add(new Fault(Column.REFERENCE, why)));
    wrongDay(row.receivedOn(), day.orElse(null))
        .ifPresent(why -> faults.add(new Fault(Column.RECEIVED_ON, why)));
    if (yuan.isEmpty()) {
      faults.add(new Fault(Column.YUAN, row.yuan().isEmpty() ? Why.EMPTY : Why.NO_AMOUNT));
    }
    if (!faults.isEmpty()) {
      return new Line(row, null, faults);
    }
    TransferAnswer answer =
        transfers.book(
            who,
            new Transfer.Slip(
                row.reference(), day.orElseThrow(), yuan.orElseThrow(), row.sender(), row.note()));
    return answer instanceof TransferAnswer.Refused
        ? new Line(row, null, List.of(new Fault(Column.REFERENCE, Why.OTHER_MOVEMENT)))
        : new Line(row, answer, List.of());
  }

  private static Optional<Why> reference(String text) {
    if (text.isEmpty()) {
      return Optional.of(Why.EMPTY);
    }
    if (LOST.matcher(text).matches()) {
      return Optional.of(Why.DIGITS_LOST);
    }
    return text.length() > Transfers.LONGEST ? Optional.of(Why.TOO_LONG) : Optional.empty();
  }

  private Optional<Why> wrongDay(String text, @Nullable LocalDate day) {
    if (day == null) {
      return Optional.of(text.isEmpty() ? Why.EMPTY : Why.NO_DAY);
    }
    return day.isAfter(CityTime.dayOf(clock.instant()))
        ? Optional.of(Why.FUTURE_DAY)
        : Optional.empty();
  }

  private static Optional<LocalDate> day(String text) {
    return DAYS.stream()
        .map(form -> form.matcher(text))
        .filter(Matcher::matches)
        .findFirst()
        .flatMap(TransferLists::day);
  }

  private static Optional<LocalDate> day(Matcher parts) {
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(parts.group(1)),
              Integer.parseInt(parts.group(2)),
              Integer.parseInt(parts.group(3))));
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }
}
