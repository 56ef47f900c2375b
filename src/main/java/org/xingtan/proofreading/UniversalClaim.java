package org.xingtan.proofreading;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xingtan.figure.Backing;
import org.xingtan.figure.Comparison;
import org.xingtan.figure.FigureNumber;
import org.xingtan.figure.FigureValue;

/// "均超过80%", "全部完成": something said of every row.
///
/// @param limit in percent; absent where nothing but all of it will do
record UniversalClaim(
    int start, int end, String quote, Comparison comparison, @Nullable BigDecimal limit) {
  private static final Pattern CLAIM =
      Pattern.compile(
          "(?:无一例外(?:地)?|均|都|全部|全都|悉数|一律)(?:已经|已|能)?"
              + "(超过|高于|大于|达到|不低于|不少于|低于|不足|不超过|未达到|在|完成|通过|达标|结业|参训|提交|合格|参加)了?"
              + "(?:(\\d+(?:\\.\\d+)?)\\s*[%％](以上|以下)?)?");
  private static final List<String> ALL = List.of("完成", "通过", "达标", "结业", "参训", "提交", "合格", "参加");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /// A claim without a number is one only where it is about all.
  static List<UniversalClaim> in(TextSentence sentence) {
    return CLAIM
        .matcher(sentence.printed())
        .results()
        .filter(found -> sentence.typed(found.start(), found.end(1)))
        .flatMap(found -> claim(found, sentence).stream())
        .toList();
  }

  /// Whether the number is the limit of a claim about a rate that figures of the sentence can decide.
  static boolean decides(TypedNumbers.Found number, TextSentence sentence) {
    return rate(sentence).isPresent()
        && in(sentence).stream()
            .anyMatch(claim -> claim.start() <= number.start() && number.end() <= claim.end());
  }

  /// The first rate of the sentence.
  static Optional<Backing> rate(TextSentence sentence) {
    return sentence.backing().stream().filter(one -> one.denominator() != null).findFirst();
  }

  private static Optional<UniversalClaim> claim(MatchResult found, TextSentence sentence) {
    String verb = found.group(1);
    String number = found.group(2);
    boolean all = ALL.contains(verb);
    if (number != null && !all) {
      return Optional.of(
          new UniversalClaim(
              found.start(),
              found.end(),
              found.group(),
              comparison(verb, found.group(3)),
              new BigDecimal(number)));
    }
    Optional<FigureNumber> bound = boundAt(sentence, found.end());
    if (!all && bound.isPresent()) {
      return Optional.of(
          new UniversalClaim(
              found.start(),
              found.end(),
              found.group(),
              comparison(verb, null),
              bound.get().rounded(2, 6)));
    }
    return all
        ? Optional.of(
            new UniversalClaim(
                found.start(), found.end(1), found.group(), Comparison.AT_LEAST, HUNDRED))
        : Optional.empty();
  }

  private static Optional<FigureNumber> boundAt(TextSentence sentence, int place) {
    return sentence.figures().stream()
        .filter(figure -> figure.start() == place)
        .filter(figure -> figure.value() instanceof FigureValue.Number)
        .map(figure -> ((FigureValue.Number) figure.value()).number())
        .filter(number -> number.kind() == FigureNumber.Kind.RATE)
        .findFirst();
  }

  private static Comparison comparison(String verb, @Nullable String side) {
    return switch (verb) {
      case "超过", "高于", "大于" -> Comparison.ABOVE;
      case "低于", "不足", "未达到" -> Comparison.BELOW;
      case "不超过" -> Comparison.AT_MOST;
      case "在" -> "以下".equals(side) ? Comparison.AT_MOST : Comparison.AT_LEAST;
      default -> Comparison.AT_LEAST;
    };
  }

  boolean holds(FigureNumber rate) {
    BigDecimal than = limit == null ? HUNDRED : limit;
    return comparison.holds(rate.compareTo(FigureNumber.percent(than)));
  }
}
