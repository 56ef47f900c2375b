package org.xingtan.treasury;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A file with bank transfers that was handed in.
///
/// @param bookedAt when its sound rows were booked; nothing while it is only looked at
record TransferList(int id, String file, Instant at, String actor, @Nullable Instant bookedAt) {

  /// A row as it was written.
  ///
  /// @param row of the file, the heading being 1
  record Written(
      int row, String reference, String receivedOn, String yuan, String sender, String note) {}

  /// What a row comes to.
  ///
  /// @param answer of a row that can be read
  /// @param faults of one that cannot
  record Line(Written written, @Nullable TransferAnswer answer, List<Fault> faults) {}

  /// @param column whose cell is wrong
  record Fault(Column column, Why why) {}

  enum Column {
    REFERENCE,
    RECEIVED_ON,
    YUAN,
    SENDER,
    NOTE
  }

  enum Why {
    EMPTY,
    DIGITS_LOST,
    TOO_LONG,
    NO_DAY,
    FUTURE_DAY,
    NO_AMOUNT,
    OTHER_MOVEMENT
  }
}
