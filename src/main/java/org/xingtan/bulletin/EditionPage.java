package org.xingtan.bulletin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xingtan.edition.Document;
import org.xingtan.web.Shell;

/// A published issue for everybody.
///
/// @param contents headings of the first two levels; empty where the issue lists none
/// @param revised said above an issue that has revised values
/// @param corrections notices that correct it
record EditionPage(
    Shell shell,
    Document.Head head,
    List<EditorPage.Entry> contents,
    List<Piece> pieces,
    Document.Foot foot,
    List<SignOffPage.Link> files,
    @Nullable String revised,
    List<SignOffPage.Link> corrections) {

  /// @param anchor where it can be led to; nothing for a paragraph
  record Piece(@Nullable String anchor, PrintedBlock block) {}
}
