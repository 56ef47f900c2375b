package org.xingtan.bulletin;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xingtan.figure.FigureNumber;
import org.xingtan.figure.FigureNumber.Kind;
import org.xingtan.figure.FigureValue;

/// When a block is shown: `f3 > 90%`, `f4 = 0`, `f5 > f6`, all of them when joined by `and`. Decided on true values, never on
/// printed ones. `docs/rules/bulletin.md` §4.
final class Condition {
  private static final Pattern COMPARISON =
      Pattern.compile(
          "f(\\d{1,6})\\s*(>=|<=|!=|>|<|=)\\s*(?:f(\\d{1,6})|(-?\\d+(?:\\.\\d+)?)(%?))");

  private Condition() {}

  static boolean readable(String condition) {
    return condition.isBlank()
        || Pattern.compile("\\s+and\\s+")
            .splitAsStream(condition.strip())
            .allMatch(one -> COMPARISON.matcher(one).matches());
  }

  /// A figure that cannot be read satisfies nothing; what cannot be read as a condition is shown, for the checks to point at.
  static boolean holds(String condition, Map<Integer, Composed.Bound> figures) {
    return !readable(condition)
        || condition.isBlank()
        || Pattern.compile("\\s+and\\s+")
            .splitAsStream(condition.strip())
            .allMatch(one -> comparison(one, figures));
  }

  private static boolean comparison(String text, Map<Integer, Composed.Bound> figures) {
    Matcher parts = COMPARISON.matcher(text);
    if (!parts.matches()) {
      return true;
    }
    Optional<FigureNumber> left = number(Integer.parseInt(parts.group(1)), figures);
    Optional<FigureNumber> right =
        parts.group(3) == null
            ? Optional.of(constant(parts.group(4), !parts.group(5).isEmpty()))
            : number(Integer.parseInt(parts.group(3)), figures);
    return left.isPresent()
        && right.isPresent()
        && holds(parts.group(2), left.get().compareTo(right.get()));
  }

  private static boolean holds(String sign, int order) {
    return switch (sign) {
      case ">" -> order > 0;
      case ">=" -> order >= 0;
      case "<" -> order < 0;
      case "<=" -> order <= 0;
      case "=" -> order == 0;
      default -> order != 0;
    };
  }

  private static Optional<FigureNumber> number(int number, Map<Integer, Composed.Bound> figures) {
    Composed.Bound bound = figures.get(number);
    return bound != null && bound.value() instanceof FigureValue.Number found
        ? Optional.of(found.number())
        : Optional.empty();
  }

  private static FigureNumber constant(String text, boolean percent) {
    BigDecimal value = new BigDecimal(text);
    int scale = value.scale() + (percent ? 2 : 0);
    return new FigureNumber(
        value.unscaledValue(), BigInteger.TEN.pow(scale), percent ? Kind.RATE : Kind.COUNT);
  }
}
