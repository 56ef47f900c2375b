package org.xingtan.treasury;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.xingtan.time.CityTime;
import org.xingtan.web.Words;

/// What this room says, ready to print.
record TreasuryWords(Words words) {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  String of(String key, Object... arguments) {
    return words.of(key, arguments);
  }

  static String minute(Instant moment) {
    return MINUTE.format(moment.atZone(CityTime.ZONE));
  }

  String state(Bill.State state) {
    return words.of("treasury.state." + state);
  }

  String answer(BillAnswer answer) {
    return switch (answer) {
      case BillAnswer.Confirmed(String number) -> words.of("treasury.answer.confirmed", number);
      case BillAnswer.Cancelled _ -> words.of("treasury.answer.cancelled");
      case BillAnswer.CreditUsed(BigDecimal yuan) ->
          words.of("treasury.answer.credit-used", Yuan.print(yuan));
      case BillAnswer.NothingPicked _ -> words.of("treasury.answer.nothing-picked");
      case BillAnswer.Changed(int seats, BigDecimal yuan) ->
          words.of("treasury.answer.changed", String.valueOf(seats), Yuan.print(yuan));
      case BillAnswer.MoneyCame _ -> words.of("treasury.answer.money-came");
      case BillAnswer.NoReason _ -> words.of("treasury.problem.NO_REASON");
      case BillAnswer.NotOpen _ -> words.of("treasury.answer.not-open");
      case BillAnswer.NoCredit _ -> words.of("treasury.answer.no-credit");
    };
  }

  String answer(TransferAnswer answer) {
    return switch (answer) {
      case TransferAnswer.Booked booked -> booked(booked);
      case TransferAnswer.Waiting(TransferAnswer.Why why) ->
          words.of("treasury.transfer.waiting", words.of("treasury.why." + why));
      case TransferAnswer.SentBack _ -> words.of("treasury.transfer.sent-back");
      case TransferAnswer.Repeated _ -> words.of("treasury.transfer.repeated");
      case TransferAnswer.Refused(TransferAnswer.Problem problem) ->
          words.of("treasury.problem." + problem);
    };
  }

  private String booked(TransferAnswer.Booked booked) {
    String paid = words.of("treasury.transfer.booked", Yuan.print(booked.yuan()), booked.bill());
    if (booked.credited().signum() > 0) {
      String key = booked.goesBack() ? "treasury.transfer.goes-back" : "treasury.transfer.too-much";
      return words.of(key, paid, Yuan.print(booked.credited()));
    }
    return booked.left().signum() > 0
        ? words.of("treasury.transfer.left", paid, Yuan.print(booked.left()))
        : words.of("treasury.transfer.whole", paid);
  }
}
