package org.xingtan.referencecity;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/// Identity numbers in an invented space: right check digit, plausible birth date and area code
/// (abolished ones too), but a serial from 900 up, where hardly any real number lies.
final class IdentityNumbers {

  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECK = "10X98765432";
  private static final String[] CITY = {
    "440103", "440104", "440105", "440106", "440111", "440112", "440113", "440114", "440115",
    "440117", "440118"
  };
  private static final String[] ABOLISHED = {
    "440102", "440107", "440116", "440181", "440182", "440183", "440184"
  };
  private static final String[] ELSEWHERE = {
    "440203", "440306", "440402", "440507", "440605", "440782", "440802", "440902", "441202",
        "441302", "441402", "441502",
    "441602", "441702", "441802", "445102", "445202", "445302", "430102", "430407", "450102",
        "450305", "360102", "360702",
    "420106", "420606", "510104", "410102", "340104", "350102"
  };
  private static final String[] PERMIT = {"810000", "820000", "830000"};

  private final Set<String> used = new HashSet<>();
  private final Dice dice = new Dice("identity numbers");

  enum Kind {
    RESIDENT_ID,
    HMT_PERMIT,
    PASSPORT,
    FOREIGN_PERMIT
  }

  Kind kind() {
    int roll = dice.below(10_000);
    if (roll < 9_975) {
      return Kind.RESIDENT_ID;
    }
    return roll < 9_990 ? Kind.HMT_PERMIT : roll < 9_997 ? Kind.PASSPORT : Kind.FOREIGN_PERMIT;
  }

  String number(Kind kind, boolean female, int birth) {
    String number;
    do {
      number =
          switch (kind) {
            case RESIDENT_ID -> checked(area(birth), female, birth);
            case HMT_PERMIT -> checked(one(PERMIT), female, birth);
            case PASSPORT -> "E" + digits(8);
            case FOREIGN_PERMIT -> "XXA" + digits(12);
          };
    } while (!used.add(number));
    return number;
  }

  static char checkDigit(String first17) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += (first17.charAt(i) - '0') * WEIGHTS[i];
    }
    return CHECK.charAt(sum % 11);
  }

  private String checked(String area, boolean female, int birth) {
    LocalDate date = Day.date(birth);
    int serial = 900 + 2 * dice.below(50) + (female ? 0 : 1);
    String first17 = area + date.toString().replace("-", "") + serial;
    return first17 + checkDigit(first17);
  }

  private String area(int birth) {
    double roll = dice.unit();
    boolean oldCode = birth < Day.of(2000, 1, 1) && roll < 0.16;
    return one(oldCode ? ABOLISHED : roll < 0.62 ? CITY : ELSEWHERE);
  }

  private String digits(int count) {
    var text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(dice.below(10));
    }
    return text.toString();
  }

  private String one(String[] from) {
    return from[dice.below(from.length)];
  }
}
