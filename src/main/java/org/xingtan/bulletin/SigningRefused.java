package org.xingtan.bulletin;

import java.time.Instant;

/// Why an issue was not signed.
sealed interface SigningRefused extends Signing.Outcome {
  /// Somebody else was first.
  record AlreadySigned(String name, Instant at) implements SigningRefused {}

  record NotInReview(State state) implements SigningRefused {}

  /// Who made an issue or wrote in it does not sign it.
  record OwnWork() implements SigningRefused {}

  /// @param findings neither mended nor answered
  record Unanswered(int findings) implements SigningRefused {}

  /// It is not what the signer has read.
  record ChangedSinceRead() implements SigningRefused {}
}
