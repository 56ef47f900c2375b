package org.xingtan.selection;

import java.util.List;

/// What came of asking for a seat.
public sealed interface Answer {

  /// The seat is held.
  record Seated() implements Answer {}

  /// @param place in the queue, 1 for who comes next
  record Waiting(int place) implements Answer {}

  /// @param reason name of a [SelectionRefused]
  record Refused(String reason, List<String> arguments) implements Answer {

    public static Refused of(SelectionRefused refusal) {
      return new Refused(refusal.reason(), refusal.arguments());
    }
  }
}
