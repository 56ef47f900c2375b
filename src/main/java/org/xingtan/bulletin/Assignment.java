package org.xingtan.bulletin;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A paragraph that an area or a colleague is asked to write.
record Assignment(
    int id,
    int issue,
    int block,
    Who who,
    String request,
    @Nullable LocalDate dueOn,
    Words words,
    State state,
    String stateBy,
    String stateNote,
    boolean reminded) {

  enum State {
    ASKED,
    HANDED_IN,
    TAKEN,
    RETURNED;

    boolean open() {
      return this == ASKED || this == RETURNED;
    }
  }

  /// Either an area or a colleague.
  record Who(@Nullable Short area, @Nullable Integer account, String name) {}

  record Words(String text, int version) {}

  String address() {
    return "/bulletin-parts/" + id;
  }
}
