package org.xingtan.activation;

import java.time.Duration;

/// What came of asking for a code.
sealed interface CodeAnswer {
  /// Also when nobody is meant or no address is on file: who asks learns nothing about others.
  record Sent() implements CodeAnswer {}

  record TooSoon(Duration remaining) implements CodeAnswer {}

  record SharedMobile() implements CodeAnswer {}

  /// The medium is not switched on in this city.
  record NotReady() implements CodeAnswer {}
}
