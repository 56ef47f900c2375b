package org.xingtan.bulletin;

import java.util.List;
import org.xingtan.web.Shell;

/// Published issues for everybody.
record PublicListPage(Shell shell, List<Row> rows) {
  record Row(String name, String number, String day, String address, boolean revised) {}
}
