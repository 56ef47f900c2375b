package org.xingtan.transfer;

import org.xingtan.intake.Changes;

/// What became of one sheet.
///
/// @param sheet kind of sheet
/// @param file where it came from
/// @param rows rows in the file, the header not counted
/// @param wrong rows with at least one problem
/// @param changes what the sound rows do
public record SheetCounts(String sheet, String file, long rows, long wrong, Changes changes) {

  private static final int ONE_PER_CENT = 100;

  /// Whether a complete sheet would drop so much that a person must confirm it.
  public boolean dropsMuch() {
    return changes.absent() * ONE_PER_CENT > changes.stored();
  }

  public boolean changesNothing(boolean complete) {
    return changes.added() == 0 && changes.changed() == 0 && !(complete && changes.absent() > 0);
  }
}
