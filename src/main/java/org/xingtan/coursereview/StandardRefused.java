package org.xingtan.coursereview;

/// Why no new version of a standard was made.
sealed interface StandardRefused {
  record TooFew(int needed) implements StandardRefused {}

  record LineUnsound(String name) implements StandardRefused {}

  record SumUnsound(int sum) implements StandardRefused {}

  record PassUnsound() implements StandardRefused {}

  record ReasonMissing() implements StandardRefused {}
}
