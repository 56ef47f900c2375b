package org.xingtan.bulletin;

import java.util.List;
import org.xingtan.web.Shell;

/// What the reader is asked to write.
record MyPartsPage(Shell shell, List<Row> rows) {
  record Row(
      String issue, String request, String due, boolean late, String state, String address) {}
}
