package org.xingtan.staffing;

import org.xingtan.roster.EmploymentEvent;

/// What was changed by hand.
enum ChangeKind {
  ADDED,
  NAME,
  IDENTITY,
  MOBILE,
  JOIN,
  TRANSFER,
  CHANGE,
  LEAVE,
  RETIRE,
  RETURN,
  /// An event that was told wrongly.
  CORRECTED,
  /// An event that never was.
  TAKEN_BACK;

  static ChangeKind of(EmploymentEvent.Kind kind) {
    return valueOf(kind.name());
  }
}
