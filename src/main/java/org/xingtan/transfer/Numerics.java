package org.xingtan.transfer;

/// PostgreSQL's binary numbers with point, as text with exactly the stored places.
final class Numerics {

  private static final int NEGATIVE = 0x4000;

  private Numerics() {}

  static String plain(CopiedRows rows) {
    int at = rows.start();
    int groups = rows.int16(at);
    int weight = rows.int16(at + 2);
    int scale = rows.int16(at + 6);
    StringBuilder text = new StringBuilder();
    for (int group = 0; group <= weight; group++) {
      text.append(four(group < groups ? rows.int16(at + 8 + 2 * group) : 0));
    }
    stripZeros(text);
    if (scale > 0) {
      text.append('.').append(behind(rows, groups, weight, scale));
    }
    return (rows.int16(at + 4) == NEGATIVE ? "-" : "") + text;
  }

  private static String behind(CopiedRows rows, int groups, int weight, int scale) {
    StringBuilder digits = new StringBuilder();
    for (int group = weight + 1; digits.length() < scale; group++) {
      boolean stored = group >= 0 && group < groups;
      digits.append(four(stored ? rows.int16(rows.start() + 8 + 2 * group) : 0));
    }
    return digits.substring(0, scale);
  }

  private static String four(int group) {
    return String.valueOf(10_000 + group).substring(1);
  }

  private static void stripZeros(StringBuilder text) {
    while (text.length() > 1 && text.charAt(0) == '0') {
      text.deleteCharAt(0);
    }
    if (text.isEmpty()) {
      text.append('0');
    }
  }
}
