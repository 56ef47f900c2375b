package org.xingtan.treasury;

import java.util.function.UnaryOperator;

/// A way to pay a bill at once, put on its page by whoever offers it as a bean of this type. Without any, bills are paid by bank.
///
/// @param label key of what the button says; its argument is the amount
/// @param offered whether it is switched on
/// @param addressOf where the button of a bill posts to
public record PaymentWay(String label, boolean offered, UnaryOperator<String> addressOf) {
  String address(String bill) {
    return addressOf.apply(bill);
  }
}
