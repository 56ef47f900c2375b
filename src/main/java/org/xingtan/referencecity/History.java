package org.xingtan.referencecity;

/// The fixed days of the city's history. Only the printed moments and the assessment windows are
/// given from outside; the rest is chosen to go with them.
final class History {

  /// The five periods of the first programme, in order.
  static final String[] TERMS = {"1501", "1601", "1602", "1701", "1702"};

  static final int[] TERM_BEGINS = {
    Day.of(2015, 7, 6),
    Day.of(2016, 3, 1),
    Day.of(2016, 7, 11),
    Day.of(2017, 3, 1),
    Day.of(2017, 9, 4)
  };
  static final int[] TERM_ENDS = {
    Day.of(2015, 11, 30),
    Day.of(2016, 6, 30),
    Day.of(2016, 12, 15),
    Day.of(2017, 7, 31),
    Day.of(2017, 12, 15)
  };

  /// The index of period 1702, the one in print.
  static final int LAST_TERM = 4;

  static final int HEAD_COUNT_DAY = Day.of(2017, 1, 10);
  static final int ASSESSMENT_FROZEN = Day.of(2017, 10, 10);
  static final int BULLETIN_DAY = Day.of(2017, 11, 27);

  static final int PILOT_BEGINS = Day.of(2021, 1, 6);
  static final int PILOT_ENDS = Day.of(2021, 6, 20);
  static final int PILOT_COUNTED = Day.of(2021, 8, 20);

  static final int LIST_DAY = Day.of(2021, 5, 31);
  static final int SUMMER_BEGINS = Day.of(2021, 7, 1);
  static final int REGULAR_BEGINS = Day.of(2021, 7, 9);
  static final int REGULAR_ENDS = Day.of(2021, 8, 13);
  static final int SECOND_COUNTED = Day.of(2021, 8, 19);
  static final int SUMMER_ENDS = Day.of(2021, 9, 30);

  private History() {}
}
