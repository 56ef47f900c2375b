package org.xingtan.selection;

import java.math.BigDecimal;
import java.util.List;
import org.xingtan.web.Words;

/// What this room says, ready to print.
record SelectionWords(Words words) {

  String of(String key, Object... arguments) {
    return words.of(key, arguments);
  }

  String hours(BigDecimal hours) {
    return words.of("selection.hours", number(hours));
  }

  static String number(BigDecimal number) {
    BigDecimal plain = number.stripTrailingZeros();
    return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
  }

  String fee(BigDecimal fee) {
    return fee.signum() == 0
        ? words.of("selection.free")
        : words.of("selection.yuan", fee.toPlainString());
  }

  String refusal(String reason, List<String> arguments) {
    return words.of("selection.refused." + reason, arguments.toArray());
  }

  String answer(Answer answer) {
    return switch (answer) {
      case Answer.Seated _ -> words.of("selection.answer.seated");
      case Answer.Waiting(int place) -> words.of("selection.answer.waiting", String.valueOf(place));
      case Answer.Refused(String reason, List<String> arguments) ->
          words.of("selection.answer.refused", refusal(reason, arguments));
    };
  }

  /// Category, hours and provider in one line.
  String about(OfferLine.Course course) {
    return String.join(
        " · ",
        words.of("selection.category." + course.category()),
        hours(course.hours()),
        course.provider());
  }

  String required(Requirement requirement) {
    return switch (requirement.rule()) {
      case "HOURS" -> hours(requirement.minimum());
      case "COURSES" -> words.of("selection.courses", number(requirement.minimum()));
      default -> words.of("selection.not-by-selection");
    };
  }

  String amount(Requirement requirement, BigDecimal amount) {
    return requirement.rule().equals("HOURS")
        ? hours(amount)
        : words.of("selection.courses", number(amount));
  }

  String window(Requirement.Window window) {
    if (window.open()) {
      return words.of(
          "selection.window.open", window.last() == null ? "" : Minute.of(window.last()));
    }
    if (window.next() != null) {
      return words.of("selection.window.next", Minute.of(window.next()));
    }
    return window.last() == null
        ? words.of("selection.window.none")
        : words.of("selection.window.closed", Minute.of(window.last()));
  }
}
