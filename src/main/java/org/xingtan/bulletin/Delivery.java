package org.xingtan.bulletin;

/// To whom an issue goes.
enum Delivery {
  /// to superiors
  REPORT,
  /// to equals
  COPY,
  /// to those below
  ISSUE
}
