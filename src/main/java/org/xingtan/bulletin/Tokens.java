package org.xingtan.bulletin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Figures in words: `{{f3}}` is figure 3 of the issue, `{{?}}` the place where the next one is to stand.
final class Tokens {
  static final String HERE = "{{?}}";
  private static final Pattern TOKEN = Pattern.compile("\\{\\{f(\\d{1,6})}}");
  private static final Pattern IN_CONDITION = Pattern.compile("\\bf(\\d{1,6})\\b");

  private Tokens() {}

  sealed interface Piece {
    record Words(String text) implements Piece {}

    record Figure(int number) implements Piece {}
  }

  static List<Piece> of(String words) {
    List<Piece> pieces = new ArrayList<>();
    Matcher token = TOKEN.matcher(words);
    int from = 0;
    while (token.find()) {
      if (token.start() > from) {
        pieces.add(new Piece.Words(words.substring(from, token.start())));
      }
      pieces.add(new Piece.Figure(Integer.parseInt(token.group(1))));
      from = token.end();
    }
    if (from < words.length()) {
      pieces.add(new Piece.Words(words.substring(from)));
    }
    return pieces;
  }

  static List<Integer> numbers(String words) {
    return TOKEN
        .matcher(words)
        .results()
        .map(token -> Integer.valueOf(token.group(1)))
        .distinct()
        .toList();
  }

  static List<Integer> inCondition(String condition) {
    return IN_CONDITION
        .matcher(condition)
        .results()
        .map(token -> Integer.valueOf(token.group(1)))
        .distinct()
        .toList();
  }

  /// Puts a figure where [#HERE] stands, or behind the words.
  static String place(String words, BoundFigure figure) {
    return words.contains(HERE) ? words.replace(HERE, figure.token()) : words + figure.token();
  }

  /// The same words with something else where figures stand; a figure that is not known stays.
  static String replaced(String words, Map<Integer, String> others) {
    return replaced(TOKEN, words, others);
  }

  static String replacedInCondition(String condition, Map<Integer, String> others) {
    return replaced(IN_CONDITION, condition, others);
  }

  private static String replaced(Pattern token, String words, Map<Integer, String> others) {
    return token
        .matcher(words)
        .replaceAll(figure ->
            Matcher.quoteReplacement(
                others.getOrDefault(Integer.valueOf(figure.group(1)), figure.group())));
  }

  /// The same words with figures of new numbers.
  static String renumbered(String words, Map<Integer, Integer> numbers) {
    return TOKEN
        .matcher(words)
        .replaceAll(token -> "{{f" + numbered(token.group(1), numbers) + "}}");
  }

  static String renumberedCondition(String condition, Map<Integer, Integer> numbers) {
    return IN_CONDITION
        .matcher(condition)
        .replaceAll(token -> "f" + numbered(token.group(1), numbers));
  }

  private static int numbered(String number, Map<Integer, Integer> numbers) {
    int old = Integer.parseInt(number);
    return numbers.getOrDefault(old, old);
  }
}
