package org.xingtan.centre;

import java.math.BigDecimal;
import org.xingtan.selection.Answer;
import org.xingtan.selection.AnswerWords;
import org.xingtan.selection.Requirement;
import org.xingtan.selection.SelectionRefused;
import org.xingtan.time.CityTime;
import org.xingtan.web.Words;

/// What this room says, ready to print.
record CentreWords(Words words) {

  String of(String key, Object... arguments) {
    return words.of(key, arguments);
  }

  String hours(BigDecimal hours) {
    return words.of("centre.hours", number(hours));
  }

  static String number(BigDecimal number) {
    BigDecimal plain = number.stripTrailingZeros();
    return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
  }

  String fee(BigDecimal fee) {
    return fee.signum() == 0
        ? words.of("centre.free")
        : words.of("centre.yuan", fee.toPlainString());
  }

  String refusal(SelectionRefused refused) {
    return new AnswerWords(words).refusal(refused);
  }

  String answer(Answer answer) {
    return new AnswerWords(words).answer(answer);
  }

  /// Category, hours and provider in one line.
  String about(OfferLine.Course course) {
    return String.join(
        " · ",
        words.of("centre.category." + course.category()),
        hours(course.hours()),
        course.provider());
  }

  String required(Requirement requirement) {
    return switch (requirement.rule()) {
      case "HOURS" -> hours(requirement.minimum());
      case "COURSES" -> words.of("centre.courses", number(requirement.minimum()));
      case "NONE" -> words.of("centre.nothing-required");
      default -> words.of("centre.not-by-selection");
    };
  }

  String amount(Requirement requirement, BigDecimal amount) {
    return requirement.rule().equals("HOURS")
        ? hours(amount)
        : words.of("centre.courses", number(amount));
  }

  String window(Requirement.Window window) {
    if (window.open()) {
      return words.of(
          "centre.window.open", window.last() == null ? "" : CityTime.minute(window.last()));
    }
    if (window.next() != null) {
      return words.of("centre.window.next", CityTime.minute(window.next()));
    }
    return window.last() == null
        ? words.of("centre.window.none")
        : words.of("centre.window.closed", CityTime.minute(window.last()));
  }
}
