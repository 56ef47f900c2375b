package org.xingtan.testing;

import java.util.List;
import java.util.regex.Pattern;

/// What a page says in some place of it.
public final class Excerpt {
  private Excerpt() {}

  /// @param pattern with one group: what is wanted
  public static String first(Pattern pattern, String text) {
    return all(pattern, text).stream()
        .findFirst()
        .orElseThrow(() -> new AssertionError(pattern + " in " + text));
  }

  /// @param pattern with one group: what is wanted
  public static List<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(found -> found.group(1)).toList();
  }

  /// What people read, without the tags.
  public static String words(String page) {
    return page.replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
  }
}
