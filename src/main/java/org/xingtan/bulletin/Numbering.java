package org.xingtan.bulletin;

/// Numbers of headings, tables and charts as officials write them. They are counted, never typed.
final class Numbering {
  private static final String[] DIGITS = {"〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"};

  private final int[] headings = new int[5];
  private int tables;
  private int charts;

  /// 一、 · （一） · 1. · （1）
  String heading(int level) {
    headings[level]++;
    for (int below = level + 1; below < headings.length; below++) {
      headings[below] = 0;
    }
    int number = headings[level];
    return switch (level) {
      case 1 -> chinese(number) + "、";
      case 2 -> "（" + chinese(number) + "）";
      case 3 -> number + ".";
      default -> "（" + number + "）";
    };
  }

  String table() {
    tables++;
    return "表 " + tables;
  }

  String chart() {
    charts++;
    return "图 " + charts;
  }

  /// Up to 99, which no bulletin passes; beyond that in figures.
  static String chinese(int number) {
    if (number < 1 || number > 99) {
      return Integer.toString(number);
    }
    int tens = number / 10;
    String ten = tens == 0 ? "" : tens == 1 ? "十" : DIGITS[tens] + "十";
    return ten + (number % 10 == 0 ? "" : DIGITS[number % 10]);
  }
}
