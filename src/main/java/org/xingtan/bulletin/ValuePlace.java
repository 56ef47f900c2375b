package org.xingtan.bulletin;

/// Where a value stands in an issue, in one word: `f3` in the text, `t12.440106.rate` in the table of block 12.
final class ValuePlace {
  private ValuePlace() {}

  static String figure(int number) {
    return "f" + number;
  }

  static String cell(int block, TablePrint.Spot spot) {
    return "t" + block + "." + spot.row() + "." + spot.column();
  }
}
