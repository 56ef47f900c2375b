package org.xingtan.checks;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xingtan.web.Shell;

/// What can be looked through.
record CheckIndexPage(
    Shell shell,
    @Nullable String refusal,
    List<Publication> publications,
    List<Choice> periods,
    List<Choice> tables,
    String today) {
  record Publication(String code, String tables, String address) {}

  record Choice(String code, String label) {}
}
