package org.xingtan.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
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

  /// @param part heading of the part of the menu in which it stands
  public record Entry(String part, String label, String address, String symbol, boolean current) {}

  public record Part(String heading, List<Entry> entries) {}

  public record Language(String name, String tag, String address, boolean current) {}

  /// @param key of the title in the message files
  public Shell titled(String key, Object... arguments) {
    return withTitle(words.of(key, arguments));
  }

  /// For titles that are data, such as a school's name.
  public Shell withTitle(String text) {
    return new Shell(text, places, administration, person, languages, words, csrf);
  }

  /// The entries under the headings of their parts.
  public List<Part> menu() {
    return places.stream()
        .collect(Collectors.groupingBy(Entry::part, LinkedHashMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(part -> new Part(part.getKey(), part.getValue()))
        .toList();
  }

  /// Where one is, in a word; for the button that opens the menu on a phone.
  public String whereabouts() {
    Entry place = place();
    return place == null ? words.of("web.menu") : place.label();
  }

  /// The entry of the menu under which this page stands, if any.
  public @Nullable Entry place() {
    return places.stream().filter(Entry::current).findFirst().orElse(null);
  }

  /// What the browser's tab shows.
  public String windowTitle() {
    String product = words.of("web.product");
    return title.isEmpty() ? product : title + " · " + product;
  }
}
