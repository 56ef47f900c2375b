package org.xingtan.outbox;

import java.io.IOException;

/// Delivers the messages of one medium. A bean for each that is configured; a message may come twice when an answer was lost.
interface Channel {
  Medium medium();

  /// Returns once the message was taken.
  ///
  /// @param reference the same for each attempt at one message
  void deliver(long reference, String address, String text) throws IOException;
}
