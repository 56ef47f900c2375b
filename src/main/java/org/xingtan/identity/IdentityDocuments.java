package org.xingtan.identity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Numbers of identity documents. Resident numbers follow GB 11643: seventeen digits and a check character; the first six digits
/// are not compared with today's table of divisions, because many divisions no longer exist.
public final class IdentityDocuments {

  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECKS = "10X98765432";
  private static final Pattern MOBILE = Pattern.compile("1[3-9][0-9]{9}");
  private static final Pattern EIGHTEEN = Pattern.compile("[0-9]{17}[0-9X]");
  private static final Pattern TRAVEL_PERMIT = Pattern.compile("[HM][0-9]{8}([0-9]{2})?|[0-9]{8}");
  private static final Pattern PASSPORT = Pattern.compile("[A-Z0-9]{5,17}");
  private static final Pattern OLD_FOREIGN_PERMIT = Pattern.compile("[A-Z]{3}[0-9]{12}");

  private IdentityDocuments() {}

  /// Why a number is none of its kind: a message key below `transfer.reason.` and its values.
  public record Wrong(String reason, List<String> arguments) {
    static Wrong of(String reason, String... arguments) {
      return new Wrong(reason, List.of(arguments));
    }
  }

  /// Whether it can be called.
  public static boolean isMobile(String number) {
    return MOBILE.matcher(number).matches();
  }

  /// Letters large, no blanks.
  public static String fold(String written) {
    return written.toUpperCase(Locale.ROOT).replace(" ", "");
  }

  /// What is wrong with a folded number.
  public static @Nullable Wrong faultOf(String kind, String number) {
    return switch (kind) {
      case "HMT_PERMIT" -> hongKongMacaoTaiwan(number);
      case "PASSPORT" -> PASSPORT.matcher(number).matches() ? null : Wrong.of("not_a_passport");
      case "FOREIGN_PERMIT" -> foreign(number);
      default -> resident(number);
    };
  }

  private static @Nullable Wrong resident(String number) {
    if (!EIGHTEEN.matcher(number).matches()) {
      return Wrong.of("not_eighteen", String.valueOf(number.length()));
    }
    if (!isBirthday(number)) {
      return Wrong.of("no_birthday", number.substring(6, 14));
    }
    return checkCharacter(number) == number.charAt(17) ? null : Wrong.of("check_digit");
  }

  private static @Nullable Wrong hongKongMacaoTaiwan(String number) {
    if (TRAVEL_PERMIT.matcher(number).matches()) {
      return null;
    }
    if (!EIGHTEEN.matcher(number).matches() || !number.matches("8[123].*")) {
      return Wrong.of("not_a_permit");
    }
    return resident(number);
  }

  private static @Nullable Wrong foreign(String number) {
    if (OLD_FOREIGN_PERMIT.matcher(number).matches()) {
      return null;
    }
    if (!EIGHTEEN.matcher(number).matches() || !number.startsWith("9")) {
      return Wrong.of("not_a_foreign_permit");
    }
    return checkCharacter(number) == number.charAt(17) ? null : Wrong.of("check_digit");
  }

  private static char checkCharacter(String number) {
    int sum = 0;
    for (int at = 0; at < WEIGHTS.length; at++) {
      sum += WEIGHTS[at] * (number.charAt(at) - '0');
    }
    return CHECKS.charAt(sum % 11);
  }

  private static boolean isBirthday(String number) {
    int year = Integer.parseInt(number, 6, 10, 10);
    try {
      LocalDate.of(
          year, Integer.parseInt(number, 10, 12, 10), Integer.parseInt(number, 12, 14, 10));
      return year >= 1800 && year < 2100;
    } catch (DateTimeException none) {
      return false;
    }
  }
}
