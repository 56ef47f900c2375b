package org.xingtan.figure;

import java.math.BigDecimal;
import java.time.LocalDate;

/// Numbers and days in Chinese characters.
final class ChineseNumerals {
  private static final String DIGITS = "零一二三四五六七八九";
  private static final String[] PLACES = {"", "十", "百", "千"};
  private static final String[] GROUPS = {"", "万", "亿", "万亿", "亿亿"};

  private ChineseNumerals() {}

  /// 一万二千六百零四, 十二, 九十一点四八; a sign is 负.
  static String of(BigDecimal number) {
    String plain = number.abs().toPlainString();
    int point = plain.indexOf('.');
    String whole = whole(point < 0 ? plain : plain.substring(0, point));
    String sign = number.signum() < 0 ? "负" : "";
    return sign + (point < 0 ? whole : whole + "点" + digits(plain.substring(point + 1), '零'));
  }

  private static String whole(String digits) {
    StringBuilder text = new StringBuilder();
    boolean zero = false;
    int groups = (digits.length() + 3) / 4;
    String padded = "0".repeat(groups * 4 - digits.length()) + digits;
    for (int group = 0; group < groups; group++) {
      String four = padded.substring(group * 4, group * 4 + 4);
      if (four.equals("0000")) {
        zero = true;
        continue;
      }
      if (!text.isEmpty() && (zero || four.charAt(0) == '0')) {
        text.append('零');
      }
      text.append(four(four)).append(GROUPS[groups - 1 - group]);
      zero = false;
    }
    String found = text.isEmpty() ? "零" : text.toString();
    return found.startsWith("一十") ? found.substring(1) : found;
  }

  private static String four(String digits) {
    StringBuilder text = new StringBuilder();
    boolean zero = false;
    for (int place = 0; place < 4; place++) {
      int digit = digits.charAt(place) - '0';
      if (digit == 0) {
        zero = true;
        continue;
      }
      if (zero && !text.isEmpty()) {
        text.append('零');
      }
      text.append(DIGITS.charAt(digit)).append(PLACES[3 - place]);
      zero = false;
    }
    return text.toString();
  }

  /// 二〇一七年十一月二十七日
  static String of(LocalDate day) {
    return digits(Integer.toString(day.getYear()), '〇')
        + "年"
        + whole(Integer.toString(day.getMonthValue()))
        + "月"
        + whole(Integer.toString(day.getDayOfMonth()))
        + "日";
  }

  private static String digits(String digits, char zero) {
    StringBuilder text = new StringBuilder();
    digits
        .chars()
        .map(digit -> digit - '0')
        .forEach(digit -> text.append(digit == 0 ? zero : DIGITS.charAt(digit)));
    return text.toString();
  }
}
