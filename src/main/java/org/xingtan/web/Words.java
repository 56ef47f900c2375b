package org.xingtan.web;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;

/// The texts of one language. A key that no message file knows is a bug and fails.
public record Words(MessageSource messages, Locale language) {
  public String of(String key, Object... arguments) {
    return messages.getMessage(key, arguments, language);
  }

  /// The text, when there is one of this key.
  public Optional<String> find(String key) {
    return Optional.ofNullable(messages.getMessage(key, null, null, language));
  }

  /// Several beside each other.
  public String list(Collection<String> texts) {
    return String.join(chinese() ? "、" : ", ", texts);
  }

  /// What the `lang` attribute says.
  public String tag() {
    return language.toLanguageTag();
  }

  public boolean chinese() {
    return language.getLanguage().equals(Locale.CHINESE.getLanguage());
  }
}
