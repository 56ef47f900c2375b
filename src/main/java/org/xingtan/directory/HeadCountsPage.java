package org.xingtan.directory;

import java.util.List;
import org.xingtan.web.Shell;

record HeadCountsPage(Shell shell, List<Row> rows) {

  record Row(String address, String code, String name, String onDay, String rule) {}
}
