package org.xingtan.transfer;

import java.util.List;

/// How a pass over the files ended.
///
/// @param verdict in a word
/// @param sheets counts by sheet
/// @param complaints all that is wrong, and notices
/// @param removals stored rows that go, or would go
public record Outcome(
    Verdict verdict, List<SheetCounts> sheets, Complaints complaints, long removals) {

  /// Nothing was kept unless it says LOADED.
  public enum Verdict {
    /// all is in
    LOADED,
    /// everything was there already
    UNCHANGED,
    /// a dry run without problems
    CHECKED,
    /// problems; nothing was kept
    REFUSED,
    /// more than one per cent of a sheet would go, and nobody has confirmed that number
    UNCONFIRMED,
    /// another import is running
    BUSY
  }
}
