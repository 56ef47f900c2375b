package org.xingtan.bulletin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xingtan.web.Shell;

/// An issue being written: outline, page, bound figures.
///
/// @param open whether it may still be changed
record EditorPage(
    Shell shell,
    IssueHead head,
    boolean open,
    String address,
    List<Entry> outline,
    List<Piece> pieces,
    Figures figures) {

  /// @param style tells the level apart
  record Entry(String text, String anchor, String style) {}

  /// @param hidden why it is not shown; nothing when it is
  record Piece(
      int id,
      int place,
      String label,
      String condition,
      @Nullable String hidden,
      @Nullable String problem,
      List<PrintedBlock> printed,
      String address) {}

  /// @param changed how many have another value than when they were acknowledged
  record Figures(List<Line> lines, int changed, String summary) {}

  /// @param state code of the state, for its look
  /// @param was the value when acknowledged, where it differs
  record Line(
      String token,
      String value,
      String label,
      String state,
      String stateText,
      @Nullable String was,
      @Nullable String problem,
      @Nullable String opens,
      String address) {}
}
