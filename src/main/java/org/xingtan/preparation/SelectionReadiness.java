package org.xingtan.preparation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xingtan.programme.RunSetUp;
import org.xingtan.programme.Window;
import org.xingtan.selection.SelectionRule;
import org.xingtan.selection.SelectionRules;
import org.xingtan.time.CityTime;
import org.xingtan.web.Words;

/// Whether the rule of selection of a run can be lived by.
@Component
class SelectionReadiness {
  private final SelectionRules rules;
  private final ReadinessStore store;

  SelectionReadiness(SelectionRules rules, ReadinessStore store) {
    this.rules = rules;
    this.store = store;
  }

  /// A moment before anybody could select, or long after, comes from an earlier period.
  List<Finding> withdrawalFits(RunSetUp run, Words words) {
    Instant until = rules.of(run.key().run()).withdrawUntil();
    Optional<Instant> opens =
        run.windows().stream()
            .filter(window -> window.kind() == Window.Kind.SELECTION)
            .map(Window::opensAt)
            .min(Instant::compareTo);
    if (until == null) {
      return List.of();
    }
    if (opens.isPresent() && !until.isAfter(opens.get())) {
      return List.of(finding(run, true, words.of("preparation.ready.withdraw-early", at(until))));
    }
    return CityTime.dayOf(until).isAfter(run.endsOn())
        ? List.of(finding(run, false, words.of("preparation.ready.withdraw-late", at(until))))
        : List.of();
  }

  /// Where the school selects or reviews, somebody of the school must be able to.
  List<Finding> schoolsCanAct(RunSetUp run, Words words) {
    return rules.of(run.key().run()).school() == SelectionRule.School.NONE
        ? List.of()
        : store.schoolsWithoutAdministrator(run.key().run()).stream()
            .map(found ->
                finding(
                    run,
                    false,
                    words.of(
                        "preparation.ready.school-alone",
                        found.count(),
                        words.list(found.examples()))))
            .toList();
  }

  private static String at(Instant moment) {
    return Show.moment(moment);
  }

  private static Finding finding(RunSetUp run, boolean stops, String text) {
    return new Finding(stops, text, Address.run(run, "selection"));
  }
}
