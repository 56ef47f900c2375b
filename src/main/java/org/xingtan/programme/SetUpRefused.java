package org.xingtan.programme;

import org.jspecify.annotations.Nullable;

/// Why something of a programme, period or run was not written.
public sealed interface SetUpRefused {
  record CodeMalformed(String code) implements SetUpRefused {}

  record CodeTaken(String code) implements SetUpRefused {}

  record AnotherYear(String code) implements SetUpRefused {}

  record EndsBeforeBegins() implements SetUpRefused {}

  record NothingChosen() implements SetUpRefused {}

  record SomethingMissing() implements SetUpRefused {}

  /// @param programme its name
  record OutsideProgramme(String programme) implements SetUpRefused {}

  record Closed(String period) implements SetUpRefused {}

  /// What was asked for does not follow from the state the period is in: opened twice, closed twice, closed as a draft.
  record NotInThatState(String period, String state) implements SetUpRefused {}

  record ReasonMissing() implements SetUpRefused {}

  record HeadCountMissing() implements SetUpRefused {}

  record PilotMissing() implements SetUpRefused {}

  /// @param area its code; nothing for the window of all areas
  record WindowInverted(Window.Kind kind, @Nullable String area) implements SetUpRefused {}

  record WindowOutsidePeriod(Window.Kind kind, @Nullable String area) implements SetUpRefused {}

  /// The earlier step opens or closes after the later one.
  record WindowsCross(Window.Kind earlier, Window.Kind later, @Nullable String area)
      implements SetUpRefused {}

  record WindowWithoutReason(Window.Kind kind, String area) implements SetUpRefused {}

  record WindowTwice(Window.Kind kind, @Nullable String area) implements SetUpRefused {}

  record LimitUnsound(@Nullable String part) implements SetUpRefused {}

  record FeeUnsound() implements SetUpRefused {}

  record RangeOverlaps(String category) implements SetUpRefused {}

  record NumberUnsound() implements SetUpRefused {}
}
