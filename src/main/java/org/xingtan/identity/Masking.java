package org.xingtan.identity;

/// How personal data look on screen and in lists: enough to recognise one's own, too little to use another's.
public final class Masking {
  private Masking() {}

  /// `440***********1234`: the first three and the last four; of shorter documents only the first and the last two.
  public static String identityNumber(String number) {
    return number.length() >= 15 ? masked(number, 3, 4) : masked(number, 1, 2);
  }

  /// `138****1234`.
  public static String mobile(String number) {
    return number.length() >= 11 ? masked(number, 3, 4) : masked(number, 1, 2);
  }

  /// `李*` for public lists.
  public static String name(String name) {
    if (name.isEmpty()) {
      return name;
    }
    int first = name.offsetByCodePoints(0, 1);
    return name.substring(0, first) + "*".repeat(name.codePointCount(first, name.length()));
  }

  private static String masked(String text, int head, int tail) {
    int hidden = text.length() - head - tail;
    return hidden < 4
        ? "*".repeat(text.length())
        : text.substring(0, head) + "*".repeat(hidden) + text.substring(text.length() - tail);
  }
}
