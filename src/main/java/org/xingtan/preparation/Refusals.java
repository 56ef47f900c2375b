package org.xingtan.preparation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xingtan.programme.SetUpRefused;
import org.xingtan.programme.Window;
import org.xingtan.roster.Area;
import org.xingtan.roster.Areas;
import org.xingtan.web.Typed;
import org.xingtan.web.Words;

/// Every "no" as a sentence: what is wrong, where, and what to do.
@Component
class Refusals {
  private final Areas areas;

  Refusals(Areas areas) {
    this.areas = areas;
  }

  /// What could not be read, if anything.
  static Optional<String> unreadable(Typed typed, Words words) {
    return typed.unreadable().map(text -> words.of("web.unreadable", text));
  }

  /// What is wrong with a form before it is asked for: something unreadable, or missing.
  Optional<String> of(Optional<?> read, Typed typed, Words words) {
    return unreadable(typed, words)
        .or(() ->
            read.isPresent()
                ? Optional.empty()
                : Optional.of(text(new SetUpRefused.SomethingMissing(), words)));
  }

  String text(SetUpRefused refused, Words words) {
    return switch (refused) {
      case SetUpRefused.CodeMalformed no ->
          words.of("preparation.refused.code-malformed", no.code());
      case SetUpRefused.CodeTaken no -> words.of("preparation.refused.code-taken", no.code());
      case SetUpRefused.AnotherYear no -> words.of("preparation.refused.another-year", no.code());
      case SetUpRefused.EndsBeforeBegins no -> words.of("preparation.refused.ends-before-begins");
      case SetUpRefused.NothingChosen no -> words.of("preparation.refused.nothing-chosen");
      case SetUpRefused.SomethingMissing no -> words.of("preparation.refused.something-missing");
      case SetUpRefused.OutsideProgramme no ->
          words.of("preparation.refused.outside-programme", no.programme());
      case SetUpRefused.Closed no -> words.of("preparation.refused.closed", no.period());
      case SetUpRefused.NotInThatState no ->
          words.of("preparation.refused.state." + no.state(), no.period());
      case SetUpRefused.ReasonMissing no -> words.of("preparation.refused.reason-missing");
      case SetUpRefused.HeadCountMissing no -> words.of("preparation.refused.head-count-missing");
      case SetUpRefused.PilotMissing no -> words.of("preparation.refused.pilot-missing");
      case SetUpRefused.LimitUnsound no -> words.of("preparation.refused.limit-unsound");
      case SetUpRefused.FeeUnsound no -> words.of("preparation.refused.fee-unsound");
      case SetUpRefused.NumberUnsound no -> words.of("preparation.refused.number-unsound");
      case SetUpRefused.RangeOverlaps no ->
          words.of(
              "preparation.refused.range-overlaps",
              words.of("preparation.category." + no.category()));
      case SetUpRefused.WindowInverted no ->
          words.of("preparation.refused.window-inverted", where(no.kind(), no.area(), words));
      case SetUpRefused.WindowOutsidePeriod no ->
          words.of("preparation.refused.window-outside", where(no.kind(), no.area(), words));
      case SetUpRefused.WindowWithoutReason no ->
          words.of("preparation.refused.window-without-reason", where(no.kind(), no.area(), words));
      case SetUpRefused.WindowTwice no ->
          words.of("preparation.refused.window-twice", where(no.kind(), no.area(), words));
      case SetUpRefused.WindowsCross no ->
          words.of(
              "preparation.refused.windows-cross",
              where(no.earlier(), no.area(), words),
              words.of("preparation.window." + no.later()));
    };
  }

  private String where(Window.Kind kind, @Nullable String area, Words words) {
    String what = words.of("preparation.window." + kind);
    return area == null ? what : words.of("preparation.window-of", name(area), what);
  }

  private String name(String code) {
    return areas.all().stream()
        .filter(area -> area.code().equals(code))
        .map(Area::name)
        .findFirst()
        .orElse(code);
  }
}
