package org.xingtan.checks;

import java.util.Locale;

/// Why somebody stands at one point and not at another, read from the roster of the other point's day. The first that
/// fits is the cause, so that causes add up.
enum Cause {
  /// at the other point too, but counted in another area, school or subject
  ELSEWHERE,
  /// completed the same part in an earlier period, which counts here too
  CARRIED_OVER,
  /// in service on that day as other staff, not as a full-time teacher
  OTHER_STAFF,
  /// came after that day
  NEWCOMER,
  /// had retired by that day
  RETIRED,
  /// had left by that day
  LEFT,
  /// a full-time teacher on that day who is not on the list all the same
  NOT_LISTED,
  /// no employment on record
  UNKNOWN,
  /// simply not at the other point; used where the roster explains nothing
  NOT_THERE;

  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
