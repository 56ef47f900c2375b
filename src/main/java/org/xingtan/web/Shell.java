package org.xingtan.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The frame around a page. Every page record holds one; a handler takes it as an argument and gives it a title.
///
/// @param places the entries of the menu for whoever asks
/// @param administration whether the menu stands at the left (administrators) or on top and at the bottom of phones
/// @param languages this very page in each language
public record Shell(
    String title,
    List<Entry> places,
    boolean administration,
    Standing.@Nullable Person person,
    List<Language> languages,
    Words words,
    Csrf csrf) {

  public record Entry(String label, String address, String symbol, boolean current) {}

  public record Language(String name, String tag, String address, boolean current) {}

  /// @param key of the title in the message files
  public Shell titled(String key, Object... arguments) {
    return withTitle(words.of(key, arguments));
  }

  /// For titles that are data, such as a school's name.
  public Shell withTitle(String text) {
    return new Shell(text, places, administration, person, languages, words, csrf);
  }

  /// What the browser's tab shows.
  public String windowTitle() {
    String product = words.of("web.product");
    return title.isEmpty() ? product : title + " · " + product;
  }
}
