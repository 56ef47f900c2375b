package org.xingtan.treasury;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xingtan.identity.Identity;

/// What providers of payments have to do with bills: what may be paid, what was paid, what is to be paid back. Everything may be said
/// twice.
@Component
public class OnlineMoney {
  private final BillStore bills;
  private final PaybackStore store;
  private final OnlineBookings bookings;
  private final Paybacks paybacks;
  private final Settling settling;

  OnlineMoney(
      BillStore bills,
      PaybackStore store,
      OnlineBookings bookings,
      Paybacks paybacks,
      Settling settling) {
    this.bills = bills;
    this.store = store;
    this.bookings = bookings;
    this.paybacks = paybacks;
    this.settling = settling;
  }

  /// A bill that its payer can pay now.
  public record Owed(String bill, BigDecimal yuan) {}

  /// A payment that a provider vouches for.
  ///
  /// @param provider WECHAT or ALIPAY
  /// @param transaction the provider's number
  /// @param tradeNo our number of the attempt
  /// @param asked what was asked for
  public record Payment(
      String provider,
      String transaction,
      String tradeNo,
      String bill,
      BigDecimal yuan,
      BigDecimal asked,
      Instant paidAt) {}

  /// TAKEN: booked on the bill. The others are booked and paid back, except REPEATED, which changed nothing.
  public enum Outcome {
    TAKEN,
    REPEATED,
    WRONG_AMOUNT,
    CANCELLED_BILL,
    PAID_ALREADY
  }

  /// What a provider is to pay back.
  ///
  /// @param total the whole payment that it is taken from
  public record Payback(
      int id, String provider, String tradeNo, BigDecimal yuan, BigDecimal total) {}

  /// Whether a bill is one's own, paid or not.
  public boolean isOwn(String number, Identity who) {
    return Payer.of(who.scope()).flatMap(payer -> bills.find(number, payer)).isPresent();
  }

  public Optional<Owed> owed(String number, Identity who) {
    return Payer.of(who.scope())
        .filter(payer -> payer.kind() == Payer.Kind.PERSON)
        .flatMap(payer -> bills.find(number, payer))
        .filter(Bill::awaitsMoney)
        .map(bill -> new Owed(number, bill.money().open()));
  }

  public Outcome take(Payment payment) {
    Outcome outcome = bookings.book(payment);
    bills.find(payment.bill(), null).ifPresent(bill -> settling.begin(bill.id()));
    return outcome;
  }

  public List<Payback> toPayBack() {
    return store.open().stream()
        .map(line ->
            new Payback(
                line.id(),
                String.valueOf(line.provider()),
                String.valueOf(line.tradeNo()),
                line.yuan(),
                line.total()))
        .toList();
  }

  /// @param detail the provider's number of it
  public void paidBack(int id, String detail) {
    store.find(id).ifPresent(line -> paybacks.done(line, detail));
  }

  public void notPaidBack(int id, String why) {
    paybacks.failed(id, why);
  }
}
