package org.xingtan.bulletin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xingtan.web.Shell;

/// A block to be written or changed.
///
/// @param theirs the words somebody else has saved meanwhile, beside one's own
/// @param draft where an unfinished text is saved by itself; nothing for a new block
record BlockFormPage(
    Shell shell,
    IssueHead head,
    Fields fields,
    String action,
    String back,
    @Nullable String theirs,
    List<EditorPage.Line> figures,
    Saving saving) {

  /// @param id of the block; 0 for a new one
  record Fields(
      int id,
      String kind,
      String kindText,
      boolean heading,
      boolean paragraph,
      boolean table,
      List<Level> levels,
      BlockForm form) {}

  record Level(int level, String text, boolean chosen) {}

  /// @param deletion where a block is taken out; nothing for a new one
  /// @param figures where a figure is looked for; nothing for a new one and for tables
  record Saving(@Nullable String draft, @Nullable String deletion, @Nullable String figures) {}
}
