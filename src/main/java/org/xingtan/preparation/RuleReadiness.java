package org.xingtan.preparation;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xingtan.programme.FeeRule;
import org.xingtan.programme.Limit;
import org.xingtan.programme.RunRules;
import org.xingtan.programme.RunSetUp;
import org.xingtan.programme.WhatIf;
import org.xingtan.web.Words;

/// Whether the rules of a run name people, fees, limits and requirements that fit together.
@Component
class RuleReadiness {
  private static final long FAR = 366;

  private final WhatIf whatIf;
  private final WhatIfStore due;
  private final ReadinessStore store;

  RuleReadiness(WhatIf whatIf, WhatIfStore due, ReadinessStore store) {
    this.whatIf = whatIf;
    this.due = due;
    this.store = store;
  }

  List<Finding> somebodyIsDue(RunSetUp run, Words words) {
    if (run.rules().population() == RunRules.Population.NONE) {
      return List.of();
    }
    int count = whatIf.askWhoIsDue(run, run.rules(), () -> {}, () -> due.countDue(run.key().run()));
    return count > 0
        ? List.of()
        : List.of(
            new Finding(true, words.of("preparation.ready.nobody-due"), Address.run(run, "rules")));
  }

  List<Finding> referenceDayIsNear(RunSetUp run, Words words) {
    long days = Math.abs(ChronoUnit.DAYS.between(run.rules().referenceDay(), run.beginsOn()));
    return days <= FAR
        ? List.of()
        : List.of(
            new Finding(
                false,
                words.of("preparation.ready.reference-day", run.rules().referenceDay().toString()),
                Address.run(run, "rules")));
  }

  List<Finding> feeIsDecided(RunSetUp run, Words words) {
    FeeRule fee = run.fee();
    if (fee == null) {
      return List.of(
          new Finding(true, words.of("preparation.ready.no-fee"), Address.run(run, "fee")));
    }
    return fee.basis() != FeeRule.Basis.FREE
        ? List.of()
        : store.priced(run.key().run()).stream()
            .map(found ->
                new Finding(
                    false,
                    words.of("preparation.ready.free-priced", found.count(), found.examples()),
                    Address.run(run, "fee")))
            .toList();
  }

  List<Finding> limitsAllowCompletion(RunSetUp run, Words words) {
    if (run.limits().isEmpty()) {
      return List.of(
          new Finding(false, words.of("preparation.ready.no-limit"), Address.run(run, "limits")));
    }
    return store.rules(run.key().run()).stream()
        .filter(part -> run.limits().stream().anyMatch(limit -> forbids(limit, part)))
        .map(part ->
            new Finding(
                true,
                words.of("preparation.ready.limit-below", part.name()),
                Address.run(run, "limits")))
        .toList();
  }

  private static boolean forbids(Limit limit, ReadinessStore.PartRule part) {
    if (limit.part() != null && !limit.part().equals(part.code())) {
      return false;
    }
    return switch (part.rule()) {
      case "COURSES" ->
          limit.mostCourses() != null
              && BigDecimal.valueOf(limit.mostCourses()).compareTo(part.minimum()) < 0;
      case "HOURS" -> limit.mostHours() != null && limit.mostHours().compareTo(part.minimum()) < 0;
      default -> false;
    };
  }

  List<Finding> requirementHolds(RunSetUp run, Words words) {
    return store.hasRequirement(run.key().run())
        ? List.of()
        : List.of(
            new Finding(
                false,
                words.of("preparation.ready.no-requirement"),
                Address.programme(run.key().programme())));
  }
}
