package org.xingtan.exchange;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.xingtan.web.Words;

/// The language of the command line: Chinese, unless the terminal says English.
final class CommandWords {

  private CommandWords() {}

  static Words of(MessageSource messages) {
    String language = System.getenv().getOrDefault("LANG", "");
    return new Words(
        messages, language.startsWith("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
  }
}
