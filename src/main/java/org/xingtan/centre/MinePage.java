package org.xingtan.centre;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xingtan.web.Shell;

/// One's own selections, what one waits for, and what happened to them.
record MinePage(
    Shell shell,
    @Nullable String done,
    @Nullable String refusal,
    List<Seat> seats,
    List<Queue> queues,
    List<Notice> notices) {

  /// @param until until when it can be given back; null when it cannot
  record Seat(
      String section,
      String attempt,
      String title,
      String about,
      String fee,
      String selected,
      String state,
      @Nullable String until) {}

  record Queue(String section, String title, String about, String place, String since) {}

  record Notice(String at, String text, boolean fresh) {}
}
