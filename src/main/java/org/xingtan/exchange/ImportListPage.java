package org.xingtan.exchange;

import java.util.List;
import org.xingtan.web.Pager;
import org.xingtan.web.Shell;

/// All imports, the newest first.
record ImportListPage(Shell shell, List<Row> rows, Pager pager) {

  record Row(
      String address,
      String source,
      String kind,
      String by,
      String at,
      String state,
      String tone) {}
}
