package org.xingtan.post;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xingtan.web.Shell;

record PostsPage(Shell shell, String q, boolean ended, List<Row> rows, @Nullable String next) {

  record Row(
      String address,
      String name,
      String signInName,
      String role,
      String place,
      String days,
      String state) {}
}
