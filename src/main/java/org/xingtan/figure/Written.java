package org.xingtan.figure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A reference as written, before its words are understood.
///
/// @param kind its first word
/// @param target its second word, without a key
record Written(int at, String kind, @Nullable Given target, Map<String, Given> options) {
  /// @param text of a word; for a reference in brackets its own text
  /// @param nested the reference in brackets
  record Given(int at, String text, @Nullable Written nested) {}

  /// Refuses options that the kind does not know.
  void only(Set<String> known) {
    options.forEach((key, given) -> {
      if (!known.contains(key)) {
        throw new Unreadable(
            given.at(), "option", key, kind, String.join(" ", new TreeSet<>(known)));
      }
    });
  }

  @Nullable String option(String key) {
    Given given = options.get(key);
    return given == null ? null : given.text();
  }

  int place(String key) {
    Given given = options.get(key);
    return given == null ? at : given.at();
  }

  /// The parts of the target between slashes; as many as asked for.
  List<String> target(int least, int most, String form) {
    Given given = target;
    if (given == null) {
      throw new Unreadable(at, "target-missing", kind, form);
    }
    List<String> parts = List.of(given.text().split("/", -1));
    if (parts.size() < least || parts.size() > most || !parts.stream().allMatch(Written::code)) {
      throw new Unreadable(given.at(), "target", given.text(), form);
    }
    return parts;
  }

  static boolean code(String text) {
    return text.matches("[\\p{L}\\p{N}_.-]+");
  }

  /// Reads words, quoted words and brackets.
  static final class Reading {
    private static final String ENDS = " \t\r\n\"()";
    private final String text;
    private int place;

    Reading(String text, int place) {
      this.text = text;
      this.place = place;
    }

    int place() {
      return place;
    }

    boolean atEnd() {
      space();
      return place >= text.length();
    }

    boolean at(String expected) {
      space();
      return text.startsWith(expected, place);
    }

    void skip(int characters) {
      place += characters;
    }

    /// Up to the end or to a bracket that closes what was opened before.
    Written reference() {
      space();
      int start = place;
      String kind = word();
      if (kind.isEmpty()) {
        throw new Unreadable(place, "kind-missing");
      }
      @Nullable Given target = null;
      Map<String, Given> options = new LinkedHashMap<>();
      while (!atEnd() && !at(")")) {
        int begins = place;
        String key = key();
        if (!key.isEmpty()) {
          option(options, key, begins);
        } else if (target == null && options.isEmpty()) {
          target = new Given(begins, word(), null);
          notEmpty(target);
        } else {
          throw new Unreadable(begins, "key-missing", upToEnd(begins));
        }
      }
      return new Written(start, kind, target, options);
    }

    Written inBrackets() {
      space();
      int opened = place;
      skip(1);
      Written nested = reference();
      if (!at(")")) {
        throw new Unreadable(opened, "bracket");
      }
      skip(1);
      return nested;
    }

    private void option(Map<String, Given> options, String key, int begins) {
      int at = place;
      if (at("(")) {
        Written nested = inBrackets();
        put(options, key, new Given(at, text.substring(at, place), nested), begins);
      } else {
        put(
            options,
            key,
            new Given(at, text.startsWith("\"", place) ? quoted() : word(), null),
            begins);
      }
    }

    private static void put(Map<String, Given> options, String key, Given given, int begins) {
      if (options.putIfAbsent(key, given) != null) {
        throw new Unreadable(begins, "twice", key);
      }
    }

    private void notEmpty(Given given) {
      if (given.text().isEmpty()) {
        throw new Unreadable(given.at(), "key-missing", upToEnd(given.at()));
      }
    }

    /// The word before `=`, and over it; empty, and where it was, when none follows.
    private String key() {
      int end = place;
      while (end < text.length()
          && (Character.isLetter(text.charAt(end)) || text.charAt(end) == '-')) {
        end++;
      }
      if (end == place || end >= text.length() || text.charAt(end) != '=') {
        return "";
      }
      String key = text.substring(place, end);
      place = end + 1;
      return key;
    }

    private String word() {
      int start = place;
      while (place < text.length() && ENDS.indexOf(text.charAt(place)) < 0) {
        place++;
      }
      return text.substring(start, place);
    }

    private String quoted() {
      int opened = place;
      StringBuilder found = new StringBuilder();
      for (place++; place < text.length(); place++) {
        char next = text.charAt(place);
        if (next == '"') {
          place++;
          return found.toString();
        }
        if (next == '\\' && place + 1 < text.length()) {
          place++;
          found.append(text.charAt(place) == 'n' ? '\n' : text.charAt(place));
        } else {
          found.append(next);
        }
      }
      throw new Unreadable(opened, "quote");
    }

    private void space() {
      while (place < text.length() && Character.isWhitespace(text.charAt(place))) {
        place++;
      }
    }

    private String upToEnd(int from) {
      return text.substring(from, Math.min(text.length(), from + 20));
    }
  }
}
