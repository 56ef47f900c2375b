package org.xingtan.treasury;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A bank transfer as it was entered, and where its money went.
///
/// @param waiting what belongs to no bill yet
record Transfer(
    int id,
    Slip slip,
    Instant at,
    String actor,
    BigDecimal waiting,
    @Nullable String bills,
    boolean sentBack) {

  /// What the bank says about it.
  ///
  /// @param reference the bank's number of the movement
  /// @param note bill number as it was written
  record Slip(
      String reference, LocalDate receivedOn, BigDecimal yuan, String sender, String note) {}
}
