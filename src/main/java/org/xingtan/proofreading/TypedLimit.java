package org.xingtan.proofreading;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xingtan.figure.FigureReference;
import org.xingtan.figure.FigureReference.RowCondition;
import org.xingtan.figure.Limit;

/// "90%以上的区", "80%至90%": a percentage that says which rows are meant, and is no statistic itself. `docs/rules/proofreading.md` §2.
final class TypedLimit {
  private static final BigDecimal STEP = BigDecimal.valueOf(5);
  private static final Pattern BAND_AFTER =
      Pattern.compile("^\\s*(?:及以[上下]|[至到—–~～-]\\s*\\d{1,3}\\s*[%％])");
  private static final Pattern BAND_BEFORE = Pattern.compile("\\d{1,3}\\s*[%％]?\\s*[至到—–~～-]\\s*$");
  private static final Pattern CHOOSES =
      Pattern.compile("^\\s*(?:以[上下])?的(?:有|是|[一-龥]{0,4}?(?:区|校|学科|课程|单位|社区|工作坊|班级|教师|主持人))");
  private static final Pattern COMPARES =
      Pattern.compile("(?:不足|不到|低于|小于|高于|大于|超过|达到|不低于|不超过)\\s*$");

  private TypedLimit() {}

  /// A limit by which rows of the sentence are chosen, or, where none are chosen, a round one that bounds a band or chooses by itself.
  static boolean is(TypedNumbers.Found found, TextSentence sentence) {
    BigDecimal value = found.value();
    if (value == null || !found.percent()) {
      return false;
    }
    List<BigDecimal> limits = limits(sentence);
    return limits.isEmpty()
        ? round(value) && bounds(found, sentence)
        : limits.stream().anyMatch(limit -> limit.compareTo(value) == 0);
  }

  private static boolean round(BigDecimal percent) {
    return percent.scale() == 0 && percent.remainder(STEP).signum() == 0;
  }

  private static boolean bounds(TypedNumbers.Found found, TextSentence sentence) {
    String before = sentence.printed().substring(0, found.start());
    String after = sentence.printed().substring(found.end());
    return BAND_AFTER.matcher(after).find()
        || BAND_BEFORE.matcher(before).find()
        || CHOOSES.matcher(after).find()
        || counts(found, before, after, sentence);
  }

  /// "不足60%{{...}}门", "80%以上{{...}}个": the figure that follows counts what is chosen.
  private static boolean counts(
      TypedNumbers.Found found, String before, String after, TextSentence sentence) {
    boolean sided = after.startsWith("以上") || after.startsWith("以下");
    int place = found.end() + (sided ? 2 : 0);
    return (sided || COMPARES.matcher(before).find())
        && sentence.figures().stream().anyMatch(figure -> figure.start() == place);
  }

  private static List<BigDecimal> limits(TextSentence sentence) {
    return sentence.figures().stream()
        .flatMap(figure -> conditions(figure.value().reference()))
        .flatMap(condition ->
            condition.limit() instanceof Limit.Percent percent
                ? Stream.of(percent.value())
                : Stream.empty())
        .toList();
  }

  private static Stream<RowCondition> conditions(FigureReference reference) {
    return switch (reference) {
      case FigureReference.RankList list -> list.choice().conditions().stream();
      case FigureReference.Sentence said -> said.choice().conditions().stream();
      case FigureReference.RowCount count -> count.choice().conditions().stream();
      default -> Stream.empty();
    };
  }
}
