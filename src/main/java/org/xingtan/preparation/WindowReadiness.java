package org.xingtan.preparation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xingtan.programme.FeeRule;
import org.xingtan.programme.RunSetUp;
import org.xingtan.programme.Runs;
import org.xingtan.programme.Window;
import org.xingtan.roster.Area;
import org.xingtan.roster.Areas;
import org.xingtan.web.Words;

/// Whether the windows of a run are there and in order.
@Component
class WindowReadiness {
  private final Runs runs;
  private final Areas areas;
  private final ReadinessStore store;
  private final Refusals refusals;

  WindowReadiness(Runs runs, Areas areas, ReadinessStore store, Refusals refusals) {
    this.runs = runs;
    this.areas = areas;
    this.store = store;
    this.refusals = refusals;
  }

  List<Finding> nothingMissing(RunSetUp run, Words words) {
    return needed(run)
        .filter(kind -> run.windows().stream().noneMatch(window -> window.kind() == kind))
        .map(kind -> stop(run, words.of("preparation.ready.no-window", name(kind, words))))
        .toList();
  }

  /// Where only some areas have a window and there is none for all.
  List<Finding> everyAreaHasOne(RunSetUp run, Words words) {
    return needed(run).flatMap(kind -> without(run, kind, words).stream()).toList();
  }

  private List<Finding> without(RunSetUp run, Window.Kind kind, Words words) {
    List<Window> windows = run.windows().stream().filter(window -> window.kind() == kind).toList();
    if (windows.isEmpty() || windows.stream().anyMatch(window -> window.area() == null)) {
      return List.of();
    }
    Set<String> served =
        windows.stream().map(window -> String.valueOf(window.area())).collect(Collectors.toSet());
    String left =
        areas.all().stream()
            .filter(area -> !served.contains(area.code()))
            .map(Area::name)
            .collect(Collectors.joining(words.of("preparation.separator")));
    return left.isEmpty()
        ? List.of()
        : List.of(stop(run, words.of("preparation.ready.area-without", name(kind, words), left)));
  }

  List<Finding> inOrder(RunSetUp run, Words words) {
    return runs.fault(run).map(fault -> stop(run, refusals.text(fault, words))).stream().toList();
  }

  List<Finding> noOtherPeriodStudies(RunSetUp run, Words words) {
    return store.otherPeriodsStudying(run.key().run()).stream()
        .map(period -> warn(run, words.of("preparation.ready.other-period", period)))
        .toList();
  }

  /// Selection and study always; payment where a fee is due without an own deadline.
  private static Stream<Window.Kind> needed(RunSetUp run) {
    FeeRule fee = run.fee();
    boolean payment =
        fee != null && fee.basis() != FeeRule.Basis.FREE && fee.payWithinHours() == null;
    return payment
        ? Stream.of(Window.Kind.SELECTION, Window.Kind.PAYMENT, Window.Kind.STUDY)
        : Stream.of(Window.Kind.SELECTION, Window.Kind.STUDY);
  }

  private static String name(Window.Kind kind, Words words) {
    return words.of("preparation.window." + kind);
  }

  private static Finding stop(RunSetUp run, String text) {
    return new Finding(true, text, Address.run(run, "windows"));
  }

  private static Finding warn(RunSetUp run, String text) {
    return new Finding(false, text, Address.run(run, "windows"));
  }
}
