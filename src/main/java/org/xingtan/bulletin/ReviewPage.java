package org.xingtan.bulletin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xingtan.web.Shell;

/// An issue to be read through, with what reviewers say beside it.
///
/// @param address of the issue
record ReviewPage(
    Shell shell,
    IssueHead head,
    boolean open,
    String address,
    List<Piece> pieces,
    List<Move> moves) {
  /// @param words as written, to be suggested otherwise; nothing where there are none
  record Piece(int id, List<PrintedBlock> printed, @Nullable String words, List<Said> said) {}

  record Said(
      int id,
      String name,
      String at,
      String words,
      @Nullable String suggestion,
      boolean open,
      @Nullable String decision) {}

  /// @param to code of the state
  record Move(String to, String text) {}
}
