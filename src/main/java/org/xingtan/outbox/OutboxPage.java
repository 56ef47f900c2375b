package org.xingtan.outbox;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xingtan.web.Shell;

/// @param media whether each medium can be used
record OutboxPage(Shell shell, List<String> media, List<Row> rows, @Nullable String next) {

  record Row(
      String at, String medium, String purpose, String address, String state, String failure) {}
}
