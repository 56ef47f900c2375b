package org.xingtan.bulletin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xingtan.web.Shell;
import org.xingtan.web.Words;

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
    Saving saving,
    Pasted pasted) {

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

  /// What the script says of a paste, in words.
  record Pasted(String leftOut, String pictures, String tables, String styles, String scripts) {
    static Pasted in(Words words) {
      return new Pasted(
          words.of("bulletin.left-out.before"),
          words.of("bulletin.left-out.PICTURES"),
          words.of("bulletin.left-out.TABLES"),
          words.of("bulletin.left-out.STYLES"),
          words.of("bulletin.left-out.SCRIPTS"));
    }
  }
}
