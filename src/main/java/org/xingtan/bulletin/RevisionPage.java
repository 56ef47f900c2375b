package org.xingtan.bulletin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xingtan.web.Shell;

/// Which printed values later facts changed.
///
/// @param correction where a correction notice is begun
record RevisionPage(
    Shell shell,
    IssueHead head,
    String address,
    boolean out,
    String summary,
    List<Row> rows,
    @Nullable String correction) {
  record Row(String place, String label, String was, String now, String why, String foundAt) {}
}
