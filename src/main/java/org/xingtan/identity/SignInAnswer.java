package org.xingtan.identity;

import java.time.Duration;

/// What came of an attempt to sign in.
sealed interface SignInAnswer {
  record Welcome(Account account, Post post) implements SignInAnswer {}

  /// Name or password; which of them is not told.
  record Wrong() implements SignInAnswer {}

  record Locked(Duration remaining) implements SignInAnswer {}

  /// Several people have this mobile: nobody guesses which of them it is.
  record SharedMobile() implements SignInAnswer {}

  /// The password was right, but no post is held today.
  record WithoutPost() implements SignInAnswer {}
}
