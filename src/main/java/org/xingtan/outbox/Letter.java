package org.xingtan.outbox;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// A message to one address.
///
/// @param purpose what it is about, such as `CODE`; shown in lists
/// @param account of whom it is for
/// @param lifetime how long it is of use
public record Letter(
    Medium medium,
    String purpose,
    @Nullable Integer account,
    String address,
    String text,
    Duration lifetime) {

  /// Never the text: it may hold a code.
  @Override
  public String toString() {
    return "Letter[" + medium + ", " + purpose + "]";
  }
}
