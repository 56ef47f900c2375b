package org.xingtan.bulletin;

import org.jspecify.annotations.Nullable;

/// A piece of an issue.
record Block(int id, int ordinal, Body body, int version, String changedBy) {

  /// @param words text of a heading or paragraph; own title of a table or chart
  /// @param reference which table, for a table or chart
  /// @param note the office's own note below a table or chart
  /// @param condition shown only when it holds; empty for always
  record Body(
      BlockKind kind,
      @Nullable Integer level,
      String words,
      String reference,
      String note,
      String condition) {

    static Body heading(int level, String words) {
      return new Body(BlockKind.HEADING, level, words, "", "", "");
    }

    static Body paragraph(String words) {
      return new Body(BlockKind.PARAGRAPH, null, words, "", "", "");
    }

    static Body of(BlockKind kind, String reference) {
      return new Body(kind, null, "", reference, "", "");
    }

    Body saying(String newWords) {
      return new Body(kind, level, newWords, reference, note, condition);
    }

    /// All of it in one text, for history and comparison.
    String text() {
      StringBuilder text = new StringBuilder(level == null ? "" : "#".repeat(level) + " ");
      text.append(words);
      add(text, "⟦", reference, "⟧");
      add(text, "\n注：", note, "");
      add(text, "\n？", condition, "");
      return text.toString();
    }

    private static void add(StringBuilder text, String before, String part, String after) {
      if (!part.isEmpty()) {
        text.append(before).append(part).append(after);
      }
    }
  }

  BlockKind kind() {
    return body.kind();
  }
}
