package org.xingtan.bulletin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xingtan.web.Shell;

/// A figure to be looked for and put into the words of a block, or a bound one to be changed.
///
/// @param action where the choice is sent
/// @param search where the search is asked
/// @param reference typed, or that of the bound figure
/// @param preview what it stands for now
record FigureChoicePage(
    Shell shell,
    IssueHead head,
    String action,
    @Nullable String search,
    String q,
    String reference,
    @Nullable Preview preview,
    List<Hit> hits,
    int version) {
  record Preview(String value, @Nullable String problem) {}

  /// @param adjust where its reference is shown to be changed first
  record Hit(String label, String value, String reference, String adjust) {}
}
