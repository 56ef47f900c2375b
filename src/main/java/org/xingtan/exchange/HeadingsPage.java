package org.xingtan.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xingtan.web.Field.Choice;
import org.xingtan.web.Shell;

/// The third step: which heading of the file is which column.
///
/// @param action where the form goes
/// @param complete whether the file is the whole truth
/// @param error which columns are still missing, or matched twice
record HeadingsPage(
    Shell shell,
    Steps steps,
    String action,
    String source,
    boolean complete,
    List<Row> rows,
    @Nullable String error) {

  /// @param field name of the form's field
  /// @param samples values from the first rows, personal numbers masked
  record Row(String field, String heading, String samples, List<Choice> options) {}
}
