package org.xingtan.session;

import java.util.List;
import org.xingtan.web.Shell;

/// @param others whether one is signed in anywhere else
record SessionsPage(Shell shell, List<Row> rows, boolean others) {

  /// @param end what its button says aloud
  record Row(
      String handle,
      String device,
      String address,
      String openedAt,
      String seenAt,
      boolean current,
      String end) {}
}
