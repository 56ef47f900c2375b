package org.xingtan.treasury;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Numbers of bills: `JF`, the day, a serial and a check digit, so that a slip of the pen in a bank transfer is no other bill.
final class BillNumber {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");
  private static final Pattern FORM = Pattern.compile("JF([0-9]{6})([0-9]{6,9})([0-9])");
  private static final Pattern WITHIN = Pattern.compile("(?<![A-Z0-9])JF[0-9]{13,16}(?![0-9])");

  private BillNumber() {}

  static String of(LocalDate day, int serial) {
    String digits = DAY.format(day) + "%06d".formatted(serial);
    return "JF" + digits + check(digits);
  }

  /// The number within what somebody wrote: capitals, blanks and dashes do not matter.
  static Optional<String> in(String text) {
    Matcher found = WITHIN.matcher(text.toUpperCase(Locale.ROOT).replaceAll("[\\s\\-－]", ""));
    return found.find() ? Optional.of(found.group()) : Optional.empty();
  }

  static boolean sound(String number) {
    Matcher parts = FORM.matcher(number);
    return parts.matches() && check(parts.group(1) + parts.group(2)) == parts.group(3).charAt(0);
  }

  /// ISO/IEC 7064, MOD 11,10: finds every single wrong digit and nearly every exchange of two.
  private static char check(String digits) {
    int product = 10;
    for (int place = 0; place < digits.length(); place++) {
      int sum = (product + Character.digit(digits.charAt(place), 10)) % 10;
      product = (sum == 0 ? 10 : sum) * 2 % 11;
    }
    return Character.forDigit((11 - product) % 10, 10);
  }
}
