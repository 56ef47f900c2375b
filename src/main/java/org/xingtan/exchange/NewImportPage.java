package org.xingtan.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xingtan.web.Shell;

/// The first two steps: template and upload, for all sheets together or for one kind.
///
/// @param sheet the chosen kind; null for all together
/// @param columns of the chosen kind
/// @param kinds to choose from
/// @param error what was wrong with the upload
record NewImportPage(
    Shell shell,
    Steps steps,
    @Nullable Kind sheet,
    List<ColumnNote> columns,
    List<Kind> kinds,
    @Nullable String error) {

  record Kind(String name, String label, int columns) {}

  record ColumnNote(String label, String name, String kind, String required, String example) {}
}
