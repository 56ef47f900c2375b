package org.xingtan.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xingtan.web.Shell;

/// @param freezing where another list is frozen; null for whoever does not
record HeadCountsPage(Shell shell, @Nullable String freezing, List<Row> rows) {

  record Row(String address, String code, String name, String onDay, String rule) {}
}
