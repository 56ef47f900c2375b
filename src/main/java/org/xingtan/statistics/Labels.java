package org.xingtan.statistics;

import java.time.LocalDate;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Texts of the message files in both languages, for rows and cells that are read once and printed in either.
@Component
class Labels {
  private final MessageSource messages;

  Labels(MessageSource messages) {
    this.messages = messages;
  }

  Bilingual of(String key, Object... arguments) {
    return new Bilingual(
        messages.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE),
        messages.getMessage(key, arguments, Locale.ENGLISH));
  }

  Bilingual window(LocalDate opensOn, LocalDate closesOn) {
    boolean sameYear = opensOn.getYear() == closesOn.getYear();
    return of(
        sameYear ? "statistics.window" : "statistics.window-over-years",
        Integer.toString(opensOn.getYear()),
        opensOn.getMonthValue(),
        opensOn.getDayOfMonth(),
        closesOn.getMonthValue(),
        closesOn.getDayOfMonth(),
        Integer.toString(closesOn.getYear()));
  }
}
