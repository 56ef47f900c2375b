package org.xingtan.activation;

import java.time.Duration;

/// What came of an attempt to choose a password with a slip or a code.
sealed interface ActivationAnswer {
  record Done() implements ActivationAnswer {}

  /// Not this person's, used, replaced, expired or mistyped; which of them is not told.
  record WrongSecret() implements ActivationAnswer {}

  record Locked(Duration remaining) implements ActivationAnswer {}

  /// Several people have this mobile.
  record SharedMobile() implements ActivationAnswer {}

  /// @param reason key of what is wrong with the new password
  record WeakPassword(String reason) implements ActivationAnswer {}
}
