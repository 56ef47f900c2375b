package org.xingtan.web;

import java.util.Locale;
import org.springframework.context.MessageSource;

/// The texts of one language. A key that no message file knows is a bug and fails.
public record Words(MessageSource messages, Locale language) {
  public String of(String key, Object... arguments) {
    return messages.getMessage(key, arguments, language);
  }

  /// What the `lang` attribute says.
  public String tag() {
    return language.toLanguageTag();
  }

  public boolean chinese() {
    return language.getLanguage().equals(Locale.CHINESE.getLanguage());
  }
}
