package org.xingtan.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.xingtan.figure.FigureReference.RowCondition;

/// Comparisons as written: `>90%`, `participants>=1000,>@TOTAL`.
final class Conditions {
  private static final Pattern ONE =
      Pattern.compile("([\\p{L}\\p{N}_.-]*)(>=|<=|!=|>|<|=)(@?)([^<>=!@]+)");
  private static final Pattern NUMBER = Pattern.compile("(-?\\d{1,15}(?:\\.\\d{1,6})?)(%?)");

  private Conditions() {}

  static List<RowCondition> parse(String text, int at) {
    List<RowCondition> conditions = new ArrayList<>();
    for (String one : text.split(",", -1)) {
      Matcher found = ONE.matcher(one.strip());
      if (!found.matches()) {
        throw new Unreadable(at, "condition", one);
      }
      Comparison comparison = Comparison.leading(found.group(2)).orElseThrow();
      Limit limit =
          found.group(3).isEmpty()
              ? limit(found.group(4), at)
              : new Limit.OfRow(code(found.group(4), at));
      String column = found.group(1);
      conditions.add(new RowCondition(column.isEmpty() ? null : column, comparison, limit));
    }
    return List.copyOf(conditions);
  }

  /// A number, or a number of percent.
  static Limit limit(String text, int at) {
    Matcher found = NUMBER.matcher(text);
    if (!found.matches()) {
      throw new Unreadable(at, "limit", text);
    }
    BigDecimal value = new BigDecimal(found.group(1));
    return found.group(2).isEmpty() ? new Limit.Number(value) : new Limit.Percent(value);
  }

  private static String code(String text, int at) {
    if (!Written.code(text)) {
      throw new Unreadable(at, "limit", text);
    }
    return text;
  }

  static String text(List<RowCondition> conditions) {
    return conditions.stream()
        .map(one ->
            (one.column() == null ? "" : one.column())
                + one.comparison().sign()
                + one.limit().text())
        .collect(Collectors.joining(","));
  }
}
