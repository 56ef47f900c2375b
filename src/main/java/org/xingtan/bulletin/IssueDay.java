package org.xingtan.bulletin;

import java.time.LocalDate;
import java.util.stream.Collectors;

/// The day below the head.
final class IssueDay {
  private static final String DIGITS = "〇一二三四五六七八九";

  private IssueDay() {}

  static String text(LocalDate day, boolean chinese) {
    return chinese
        ? digits(day.getYear())
            + "年"
            + Numbering.chinese(day.getMonthValue())
            + "月"
            + Numbering.chinese(day.getDayOfMonth())
            + "日"
        : day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
  }

  private static String digits(int year) {
    return Integer.toString(year)
        .chars()
        .mapToObj(digit -> DIGITS.substring(digit - '0', digit - '0' + 1))
        .collect(Collectors.joining());
  }
}
