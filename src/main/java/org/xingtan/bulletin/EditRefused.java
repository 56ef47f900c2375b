package org.xingtan.bulletin;

/// Why a change was not made.
sealed interface EditRefused extends Editing.Outcome {
  /// The issue is signed.
  record Frozen() implements EditRefused {}

  /// Somebody else changed the block since; nothing was overwritten.
  record Stale(Block current, Block.Body wanted) implements EditRefused {}

  /// The block was taken out, or never was.
  record Gone(Block.Body wanted) implements EditRefused {}

  /// @param reason ready to print
  record BadReference(String reason, Block.Body wanted) implements EditRefused {}
}
