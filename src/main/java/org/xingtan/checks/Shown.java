package org.xingtan.checks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.xingtan.printed.ComparedTable.Cell;
import org.xingtan.printed.Counted;
import org.xingtan.printed.Figure;
import org.xingtan.printed.PrintedText;

/// How values are written in findings: the same in every rule.
final class Shown {
  private Shown() {}

  static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  static String percent(BigDecimal percent) {
    return percent.toPlainString() + "%";
  }

  /// One digit more than the print has when it has none, so that 77% stands against 72.8%.
  static String percent(Figure.Rate rate, PrintedText beside) {
    return percent(rate.percent(decimals(beside)));
  }

  static String percent(Figure.Rate rate) {
    return percent(rate.percent(2));
  }

  static String fraction(Figure.Rate rate) {
    return count(rate.numerator().count()) + " / " + count(rate.denominator().count());
  }

  static String figure(Cell cell) {
    int decimals = cell.print().map(Shown::decimals).orElse(2);
    return cell.computed().text(decimals);
  }

  private static int decimals(PrintedText beside) {
    return beside.decimals() == 0 ? 1 : beside.decimals();
  }

  static String print(Cell cell) {
    return cell.print().map(PrintedText::text).orElse("");
  }

  /// The causes in their fixed order, each opening to its names.
  static List<Finding.Share> shares(Map<Cause, Long> parts, Counted in, Counted notIn) {
    List<Finding.Share> shares = new ArrayList<>();
    for (Cause cause : Cause.values()) {
      long count = parts.getOrDefault(cause, 0L);
      if (count > 0) {
        shares.add(new Finding.Share(cause, count, new Finding.Names(in, notIn, cause)));
      }
    }
    return shares;
  }
}
