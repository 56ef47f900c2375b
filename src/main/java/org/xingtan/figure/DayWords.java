package org.xingtan.figure;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.xingtan.web.Words;

/// Days as a text writes them.
public final class DayWords {
  private DayWords() {}

  /// 2017年11月27日
  public static String full(LocalDate day, Words words) {
    return written(day, "figure.day.full", words);
  }

  /// 11月27日
  static String brief(LocalDate day, Words words) {
    return written(day, "figure.day.short", words);
  }

  /// All ways in which a text may name the day.
  public static List<String> all(LocalDate day, Words words) {
    return List.of(full(day, words), brief(day, words), ChineseNumerals.of(day), day.toString());
  }

  private static String written(LocalDate day, String pattern, Words words) {
    return DateTimeFormatter.ofPattern(words.of(pattern), words.language()).format(day);
  }
}
