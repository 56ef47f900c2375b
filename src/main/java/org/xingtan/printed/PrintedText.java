package org.xingtan.printed;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A figure exactly as it was printed, and what a reader takes it to say: `12,604`, `99.64%`, `100.00%+`, `0`, or words.
///
/// @param text as printed
public record PrintedText(String text) {
  private static final Pattern NUMBER =
      Pattern.compile(
          "([+-]?[0-9]{1,3}(?:[,，][0-9]{3})+(?:\\.[0-9]+)?|[+-]?[0-9]+(?:\\.[0-9]+)?)\\s*([%％]?)\\s*([+＋]?)");
  private static final Pattern DIGITS = Pattern.compile("[0-9]+");

  /// The number that is printed; nothing for words and for a dash.
  public Optional<BigDecimal> number() {
    Matcher matcher = NUMBER.matcher(text.strip());
    return matcher.matches()
        ? Optional.of(new BigDecimal(matcher.group(1).replaceAll("[,，]", "")))
        : Optional.empty();
  }

  public boolean percent() {
    Matcher matcher = NUMBER.matcher(text.strip());
    return matcher.matches() && !matcher.group(2).isEmpty();
  }

  /// `100.00%+`: a way to print that hides the value.
  public boolean capped() {
    Matcher matcher = NUMBER.matcher(text.strip());
    return matcher.matches() && !matcher.group(3).isEmpty();
  }

  /// How many digits stand behind the point.
  public int decimals() {
    return number().map(BigDecimal::scale).orElse(0);
  }

  /// Nothing is claimed: an empty cell or a dash.
  public boolean empty() {
    return text.strip().matches("[-–—－/]*");
  }

  /// The numbers within words, without leading zeros: days are compared by them, however they are written.
  public String digits() {
    return DIGITS
        .matcher(text)
        .results()
        .map(found -> new BigDecimal(found.group()).toPlainString())
        .collect(Collectors.joining(" "));
  }

  /// Whether the print agrees with what is computed, at the digits that were printed.
  public boolean says(Figure figure) {
    return switch (figure) {
      case Figure.Count count -> !percent() && isNumber(BigDecimal.valueOf(count.count()));
      case Figure.Rate rate -> rate.defined() && says(rate.percent(decimals()));
      case Figure.Words words -> new PrintedText(words.inPrint()).digits().equals(digits());
      case Figure.Absent _ -> false;
    };
  }

  /// Whether it is this percentage.
  public boolean says(BigDecimal percent) {
    return percent() && isNumber(percent);
  }

  private boolean isNumber(BigDecimal value) {
    return !capped() && number().filter(number -> number.compareTo(value) == 0).isPresent();
  }
}
